/**
 * Given names of languages without a table of their own: full forms, then ` | `, then short forms.
 *
 * Written from the most common names of the national registers (Spain INE, Germany GfdS, Poland PESEL,
 * Turkey NVI, France INSEE, Italy ISTAT) and the usual Latin spellings of Arabic, Persian and Greek names.
 */
export const worldGivenNames: string = `
Mohammed Muhammad Mohammad Mohamed Mohamad Muhammed Muhamad Mohamud Mahomed Mohd Mehmet محمد Мухаммед Мухаммад Магомед | Mo Moh Hamada
Ahmed Ahmad Ahmet Achmed Akhmed Ahmat أحمد احمد Ахмед Ахмад | Hamoudi
Mahmoud Mahmud Mahmut محمود Махмуд |
Yusuf Youssef Yousef Youssouf Yousuf Yosef Yussuf Jusuf يوسف Юсуф |
`
/** Sets of full names that are one name in different languages, one set a line. */
export const worldGivenNameEquivalents: string = `
Jorge Jordi Giorgos Georgios Yorgos George Georg Giorgio Георгій Георгий Γιώργος Γεώργιος
`
