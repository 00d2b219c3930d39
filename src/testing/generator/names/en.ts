import type { NameStatistics } from './statistics.js'

/**
 * English names with their share of the population in 1/1000 of a percent.
 *
 * Source: US Census Bureau, 1990 census name files (dist.female.first, dist.male.first, dist.all.last), public domain.
 * The short forms are written for the generator alone: the truth must not depend on the matcher's tables.
 */
export const englishNames: NameStatistics = {
  female: `
    Mary 2629 Patricia 1073 Linda 1035 Barbara 980 Elizabeth 937 Jennifer 932 Maria 828 Susan 794 Margaret 768 Dorothy 727 Lisa 704 Nancy 669 Karen 667
    Betty 666 Helen 663 Sandra 629 Donna 583 Carol 565 Ruth 562 Sharon 522 Michelle 519 Laura 510 Sarah 508 Kimberly 504 Deborah 494 Jessica 490 Shirley
    482 Cynthia 469 Angela 468 Melissa 462 Brenda 455 Amy 451 Anna 440 Rebecca 430 Virginia 430 Kathleen 424 Pamela 416 Martha 412 Debra 408 Amanda 404
    Stephanie 400 Carolyn 385 Christine 382 Marie 379 Janet 379 Catherine 373 Frances 370 Ann 364 Joyce 364 Diane 359 Alice 357 Julie 348 Heather 337
    Teresa 336 Doris 335 Gloria 335 Evelyn 322 Jean 315 Cheryl 315 Mildred 313 Katherine 313 Joan 306 Ashley 303 Judith 297 Rose 296 Janice 285 Kelly 283
    Nicole 281 Judy 276 Christina 275 Kathy 272 Theresa 271 Beverly 267 Denise 264 Tammy 259 Irene 252 Jane 250 Lori 248 Rachel 242 Marilyn 241 Andrea 236
    Kathryn 234 Louise 229 Sara 229 Anne 228 Jacqueline 228 Wanda 226 Bonnie 223 Julia 223 Ruby 221 Lois 220 Tina 220 Phyllis 219 Norma 218 Paula 217
    Diana 216 Annie 216 Lillian 211 Emily 208 Robin 208 Peggy 208 Crystal 207 Gladys 205 Rita 204 Dawn 202 Connie 200 Florence 200 Tracy 197 Edna 197
    Tiffany 195 Carmen 195 Rosa 194 Cindy 192 Grace 189 Wendy 185 Victoria 180 Edith 179 Kim 178
  `,
  male: `
    James 3318 John 3271 Robert 3143 Michael 2629 William 2451 David 2363 Richard 1703 Charles 1523 Joseph 1404 Thomas 1380 Christopher 1035 Daniel 974
    Paul 948 Mark 938 Donald 931 George 927 Kenneth 826 Steven 780 Edward 779 Brian 736 Ronald 725 Anthony 721 Kevin 671 Jason 660 Matthew 657 Gary 650
    Timothy 640 Jose 613 Larry 598 Jeffrey 591 Frank 581 Scott 546 Eric 544 Stephen 540 Andrew 537 Raymond 488 Gregory 441 Joshua 435 Jerry 432 Dennis 415
    Walter 399 Patrick 389 Peter 381 Harold 371 Douglas 367 Henry 365 Carl 346 Arthur 335 Ryan 328 Roger 322 Joe 321 Juan 316 Jack 315 Albert 314 Jonathan
    313 Justin 311 Terry 311 Gerald 309 Keith 308 Samuel 306 Willie 302 Ralph 282 Lawrence 282 Nicholas 275 Roy 273 Benjamin 270 Bruce 263 Brandon 260
    Adam 259 Harry 251 Fred 251 Wayne 249 Billy 248 Steve 246 Louis 243 Jeremy 242 Aaron 240 Randy 232 Howard 230 Eugene 230 Carlos 229 Russell 224 Bobby
    223 Victor 222 Martin 216 Ernest 215 Phillip 213 Todd 213 Jesse 209 Craig 206 Alan 204 Shawn 200 Clarence 197 Sean 197 Philip 197 Chris 197 Johnny 195
    Earl 193 Jimmy 191 Antonio 190 Danny 190 Bryan 190 Tony 190 Luis 189 Mike 189 Stanley 186 Leonard 186 Nathan 185 Dale 184 Manuel 181 Rodney 180 Curtis
    180 Norman 177 Allen 174 Marvin 171 Vincent 168 Glenn 167 Jeffery 166
  `,
  surnames: `
    Smith 1006 Johnson 810 Williams 699 Jones 621 Brown 621 Davis 480 Miller 424 Wilson 339 Moore 312 Taylor 311 Anderson 311 Thomas 311 Jackson 310 White
    279 Harris 275 Martin 273 Thompson 269 Garcia 254 Martinez 234 Robinson 233 Clark 231 Rodriguez 229 Lewis 226 Lee 220 Walker 219 Hall 200 Allen 199
    Young 193 Hernandez 192 King 190 Wright 189 Lopez 187 Hill 187 Scott 185 Green 183 Adams 174 Baker 171 Gonzalez 166 Nelson 162 Carter 162 Mitchell 160
    Perez 155 Roberts 153 Turner 152 Phillips 149 Campbell 149 Parker 146 Evans 141 Edwards 137 Collins 134 Stewart 133 Sanchez 130 Morris 125 Rogers 123
    Reed 122 Cook 120 Morgan 118 Bell 117 Murphy 117 Bailey 115 Rivera 113 Cooper 113 Richardson 112 Cox 110 Howard 110 Ward 108 Torres 108 Peterson 107
    Gray 106 Ramirez 105 James 105 Watson 103 Brooks 103 Kelly 102 Sanders 100 Price 99 Bennett 99 Wood 98 Barnes 97 Ross 96 Henderson 95 Coleman 95
    Jenkins 95 Perry 94 Powell 93 Long 92 Patterson 92 Hughes 92 Flores 92 Washington 92 Butler 91 Simmons 91 Foster 91 Gonzales 87 Bryant 87 Alexander 85
    Russell 85 Griffin 84 Diaz 84 Hayes 83 Myers 83 Ford 82 Hamilton 82 Graham 82 Sullivan 81 Wallace 81 Woods 80 Cole 80 West 80 Jordan 78 Owens 78
    Reynolds 78 Fisher 77 Ellis 77 Harrison 76 Gibson 75 McDonald 75 Cruz 75 Marshall 75 Ortiz 75 Gomez 75 Murray 74 Freeman 74 Wells 73 Webb 72 Simpson
    70 Stevens 70 Tucker 70 Porter 69 Hunter 69 Hicks 69 Crawford 68 Henry 68 Boyd 68 Mason 68 Morales 67 Kennedy 67 Warren 67 Dixon 66 Ramos 66 Reyes 66
    Burns 65 Gordon 65 Shaw 65 Holmes 65 Rice 64 Robertson 64 Hunt 63 Black 63 Daniels 62 Palmer 62 Mills 61 Nichols 60 Grant 60 Knight 60 Ferguson 59
    Rose 59 Stone 59 Hawkins 59 Dunn 58 Perkins 58 Hudson 58 Spencer 57 Gardner 57 Stephens 57 Payne 57 Pierce 56 Berry 56 Matthews 56 Arnold 56 Wagner 55
    Willis 55 Ray 55 Watkins 55 Olson 55 Carroll 55 Duncan 55 Snyder 55 Hart 54 Cunningham 54 Bradley 54 Lane 54 Andrews 54 Ruiz 54 Harper 54 Fox 53 Riley
    53 Armstrong 53 Carpenter 53 Weaver 53 Greene 53 Lawrence 52 Elliott 52 Chavez 52 Sims 52 Austin 52 Peters 52 Kelley 52 Franklin 51 Lawson 51 Fields
    51 Gutierrez 51 Ryan 51 Schmidt 51 Carr 51 Vasquez 51 Castillo 51 Wheeler 51 Chapman 50 Oliver 50 Montgomery 49 Richards 49 Williamson 49 Johnston 49
    Banks 48 Meyer 48 Bishop 48 McCoy 48 Howell 48 Alvarez 48 Morrison 48 Hansen 47 Fernandez 47 Garza 47 Harvey 47 Little 46 Burton 46 Stanley 46 Nguyen
    46 George 46 Jacobs 46 Reid 46 Kim 45 Fuller 45 Lynch 45 Dean 45 Gilbert 45 Garrett 45 Romero 45 Welch 44 Larson 44 Frazier 44 Burke 44 Hanson 43 Day
    43 Mendoza 43 Moreno 43 Bowman 43 Medina 42 Fowler 42 Brewer 42 Hoffman 42 Carlson 42 Silva 42 Pearson 42 Holland 42 Douglas 41 Fleming 41 Jensen 41
    Vargas 41 Byrd 41 Davidson 41 Hopkins 41 May 40 Terry 40 Herrera 40 Wade 40 Soto 40 Walters 40 Curtis 40 Neal 39 Caldwell 39 Lowe 39 Jennings 39
    Barnett 39 Graves 39 Jimenez 39 Horton 39 Shelton 39 Barrett 39 O'Brien 39 Castro 39 Sutton 38 Gregory 38 McKinney 38
  `,
  variants: `
    Mary: Molly May Mae Polly
    Patricia: Pat Patty Trish Tricia
    Barbara: Barb Barbie Babs
    Elizabeth: Liz Beth Betty Lizzie Eliza Betsy Libby
    Jennifer: Jen Jenny Jenn
    Maria: Mia Ria
    Susan: Sue Suzie Suzy
    Margaret: Maggie Peggy Meg Marge Greta
    Dorothy: Dot Dottie Dolly
    Nancy: Nan Nance
    Helen: Nell Nellie Ellie Lena
    Sandra: Sandy Sandie
    Carol: Carrie Caz
    Michelle: Shelly Mich
    Laura: Laurie Lori
    Sarah: Sally Sadie
    Kimberly: Kim Kimmy
    Deborah: Deb Debbie
    Jessica: Jess Jessie
    Cynthia: Cindy Cyndi
    Angela: Angie Ang
    Melissa: Mel Missy Lissa
    Amy: Aimee Ames
    Anna: Annie Ania
    Rebecca: Becky Becca Bex
    Virginia: Ginny Ginger
    Kathleen: Kathy Kath Kay
    Pamela: Pam Pammy
    Martha: Marty Patsy
    Amanda: Mandy Manda
    Stephanie: Steph Stevie
    Christine: Chris Chrissy Tina
    Catherine: Cathy Kate Cat Katie
    Frances: Fran Frankie
    Katherine: Kate Katie Kathy Kat Kitty
    Judith: Judy Jude
    Nicole: Nicky Nikki
    Christina: Tina Chris Chrissie
    Theresa: Terry Tess Tessa
    Teresa: Terri Tess Tracy
    Rachel: Rach Shelly
    Jacqueline: Jackie Jacqui
    Victoria: Vicky Tori Vic
    Emily: Em Emmy Millie
    James: Jim Jimmy Jamie
    John: Jack Johnny Jon
    Robert: Bob Rob Bobby Robbie Bert
    Michael: Mike Mick Mickey
    William: Bill Will Billy Liam
    David: Dave Davey
    Richard: Rick Dick Rich Richie
    Charles: Charlie Chuck Chas
    Joseph: Joe Joey
    Thomas: Tom Tommy
    Christopher: Chris Kit Topher
    Daniel: Dan Danny
    Kenneth: Ken Kenny
    Steven: Steve Stevie
    Stephen: Steve Steph
    Edward: Ed Eddie Ted Ned
    Ronald: Ron Ronnie
    Anthony: Tony Ant
    Matthew: Matt Matty
    Timothy: Tim Timmy
    Jeffrey: Jeff Geoff
    Andrew: Andy Drew
    Raymond: Ray
    Gregory: Greg
    Joshua: Josh
    Dennis: Den Denny
    Walter: Walt Wally
    Patrick: Pat Paddy
    Peter: Pete
    Douglas: Doug
    Henry: Harry Hank
    Arthur: Art Artie
    Jonathan: Jon Jonny
    Albert: Al Bert
    Samuel: Sam Sammy
    Lawrence: Larry Laurie
    Nicholas: Nick Nicky
    Benjamin: Ben Benny Benji
    Eugene: Gene
    Alexander: Alex Sandy Xander
    Victor: Vic
    Donald: Don Donnie
    Frank: Frankie
    Leonard: Len Lenny
    Vincent: Vince Vinny
    Phillip: Phil
    Philip: Phil Pip
  `,
  // What lies behind the head of the list: 285 names cover some 36% of the census.
  tail: {
    percent: 58,
    stems: 'Ash Black Brad Bran Brom Burn Cal Carl Chad Chester Clay Clif Cold Cran Craw Dal Dun East Eden Ell Fair Farn Fen Gar Glad Green Hal Ham Har Haw Hay Hazel Heath Hol Hart Ing Kel Ken King Kirk Lam Lang Leigh Lin Long Lock Mar Mel Mid Mil Nor North Oak Old Os Pem Pen Quin Rad Raven Red Ridge Rock Ruther Sand Shel Sher South Stan Stock Strat Sum Swin Thorn Thur Tid Under Wade Wake Wal Ward Wat Way Wel West Whit Wil Win Wood Wool Wor York',
    endings: 'ton ley field ford wood well man ham by worth shaw stone bridge brook more land burn combe wick hurst croft er son den',
  },
}
