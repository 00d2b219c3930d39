/**
 * Given names of languages without a table of their own: full forms, then ` | `, then short forms.
 *
 * The most common names by the national registers (Spain INE, Germany GfdS, Poland PESEL, Turkey NVI, France
 * INSEE, Italy ISTAT, Greece ELSTAT), and the usual Latin spellings of Arabic, Persian, Indian and Turkic names. A first
 * set: several hundred names, not the registers. Spellings that the folding key makes equal stand once.
 */
export const worldGivenNames: string = `
Mohammed Muhammad Mohammad Muhammed Mohamud Mahomed Mohd Mehmet Mahmed محمد | Mo Moh Hamada
Ahmed Ahmad Ahmet أحمد | Hamoudi
Mahmoud Mahmut محمود |
Yusuf Youssef Yosef يوسف | Yossi
Ibrahim Ebrahim Brahim ابراهيم |
Ali |
Hussein Hussain Hossein Housseine حسين |
Hassan Hassane حسن |
Omar Umar Omer عمر |
Othman Osman Usman Uthman Ousmane عثمان |
Mustafa Mostafa مصطفى |
Khalid Khaled Halit خالد |
Abdullah Abdallah Abdoulaye عبدالله Абдулах |
Abdulrahman Abdurrahman Abdelrahman Abderrahmane Abdulrehman عبدالرحمن |
Abdulaziz Abdelaziz عبدالعزيز |
Abdulkarim Abdelkarim Abdelkrim عبدالكريم |
Abdulhamid Abdelhamid Abdülhamit عبدالحميد |
Kareem Kerim كريم |
Hamid Hamit حميد |
Rashid Rachid Raşit رشيد |
Said Sait |
Salim Selim سليم |
Jamal Gamal Djamel Cemal جمال Джамал |
Jamil Gamil Djamil Cemil جميل Джамиль |
Jafar Gaafar Cafer جعفر Джафар |
Tariq Tarek طارق |
Walid Oualid Velit وليد |
Faisal Feisal Fayçal فيصل |
Hisham Hicham Hesham هشام |
Nasser Nasir ناصر |
Bilal Belal Bilel بلال Биляль |
Suleiman Sulayman Soliman Slimane سليمان |
Dawood Daoud Davut داود |
Musa موسى |
Isa Eissa |
Ismail Ismael اسماعيل |
Yahya Yehia يحيى |
Zakaria Zekeriya زكريا |
Idris Edris |
Mariam Meryem Miriam Maryem مريم |
Fatima Fatma Fatemeh |
Aisha Ayesha Aicha Ayşe |
Khadija Hatice Kadija خديجة Хадиджа |
Zainab Zeinab Zeynep Zineb زينب |
Layla Leila ليلى |
Yasmin Yasmine Yasemin Жасмин | Jas
Nour نور |
Samir سمير | Sam
Amir Emir |
Jalal Celal Djalal جلال Джалал |
Murat Murad مراد |
Rustam Rustem |
Timur Temur Teymur | Tima
Aleksei Oleksii | Lyosha
Emre |
Elif |
Hakan |
Francisco Francesco François Franz Franciszek Ferenc František Франческо Франц Франциск Franciscus | Paco Pancho Curro Kiko Chico Franek Fran
José Josep Joseph Giuseppe Joska Iosif Жозе Хосе | Pepe Chepe Zé Pep Beppe Pino Sepp Joe Josele
Jesús | Chucho Chuy Suso
María Marie | Marisa Maruja Maricarmen Mariquita Mitzi Mimi Masha
Ignacio Ignatius Ignacy Inácio Ігнатій | Nacho
Guadalupe | Lupe Lupita Pita
Dolores | Lola Lolita
Concepción | Concha Conchita
Rosario | Charo
Consuelo | Chelo
Mercedes | Merche Meche
Pilar | Pili
Enrique Henry Heinrich Enrico Hendrik Henryk Henrique Генрих Jindřich | Quique Heinz Heini Henk Heiko
Eduardo Edward Eduard Edoardo | Lalo Edu Ed Eddie
Alejandro Alexander Alexandre Alessandro Aleksandar Alexandros Iskandar Oleksandr Aleksandr Sándor İskender | Alex Ale Jandro Sandro Sasha Alek Olek Xander
Alejandra Alexandra Alessandra Oleksandra | Alex Ale Sandra Sasha Ola
Guillermo William Wilhelm Guillaume Guglielmo Willem Guilherme Vilmos Уильям | Memo Guille Willi Wim Gui
Roberto Robert Ruprecht Rupert | Beto Rob Bob Robi
Alberto Albert Albrecht | Beto Bert Albi
Luis Ludwig Luigi Ludwik Lajos Lodewijk Людвиг Луї Людовик | Lucho Lutz Gigi Lou
Carlos Charles Karl Carlo Károly Karel Шарль Carles | Charly Carlitos Kalle
Manuel Emmanuel Immanuel Manoel Эммануил | Manolo Manny Manu Lolo
Juan João Giovanni Johannes Johann John Ivan Jan Hans Ioan Ioannis Yannis Giannis János Jani Eoin Seán Yahya Жан Хуан Жоао Джон Hovhannes | Juanito Gianni Nino Hannes Hansi Jack Johnny Jasiek Vanya Honza Jancsi Hank Jens
Juana Joana Giovanna Johanna Jeanne Jana Jane Ivana Жанна Janka | Asia Janina Jeannie
Pedro Pietro Peter Pierre Piotr Pyotr Petros Peeter Pekka Boutros | Perico Piero Piet Pit Pete Petya Pierrot
Pablo Paulo Paolo Paul Paweł Pavlo Pavol Paulus Pavlos Pál Pau Boulos Поль | Pablito Paulie Pasha
Jorge Jordi Giorgos Georgios Yorgos George Georg Giorgio Georges Jerzy György Jiří Juraj Joris Jörg Jürgen Göran Giorgi Georgi | Jurek Jorgito Gosha
Miguel Michael Michel Michał Mykhailo Mikhail Mihai Mihály Mikael Mikko Miquel Michalis Mihalis Майкл | Mike Mickey Mick Misha Micha Misi
Antonio Anton Antoine Anthony Antonín Antal Antonis Antonius Антуан Αντώνιος Энтони | Toño Tonio Toni Antek Toon Tonino Tonda
Andrés André Andreas Andrew Andrii Andrzej András Ondřej Anders Antti Andreu Andria Эндрю | Andy Drew Andris
Felipe Philippe Philip Filippo Fülöp Pylyp Φίλιππος | Phil Flip Pippo
Jaime James Jaume Джеймс | Jim Jimmy Jaimito
Jacobo Jacob Jacques Giacomo Jakub Yakov Yakiv Jaakko Ιάκωβος Yakup Жак | Kuba Jake Yasha
Diego Santiago Tiago Iago | Santi
Esteban Estevan Stephen Steven Stefan Étienne Stefano Stepan István Estêvão Stefanos Stevan Szczepan Стівен Етьєн | Steve Steph Stevie Pista
Javier Xavier Saverio | Javi Xavi
Lorenzo Laurent Lawrence Laurence Lorenz Lourenço Wawrzyniec Lavrentii Lőrinc Lars Lauri | Larry Enzo Renzo Lenz
Mateo Matthew Matthieu Matthias Matthäus Mateusz Matvii Matej Máté Ματθαίος Maciej Мэтью | Matt Teo Mats Maciek
Marcos Marco Mark Marek Marcus | Marquitos
Lucas Luca Luke Luc Lukács Люк | Luki
Tomás Tommaso Tamás Toma Foma Khoma Tuomas | Tom Tommy Tomek
Simón Semen Simeon Simão | Si
Daniel Daniil Danylo Daniyal Деніел Daniyar Taneli | Dan Danny Danya
David Davide Дэвид Davit Taavi | Dave Davy
Gabriel Gavriil Jibril Cebrail Gábor | Gabe Gabi
Rafael Rafał Рафаил | Rafa Raf Lello
Nicolás Nicholas Nikolaus Niccolò Nikolai Mykola Mikołaj Miklós Mikuláš Nikolaos Nikos Klaus Niklas Nicolae Niels Nils Nicolau | Nick Nico Kolya Miki
Martín Martino Marten Martim Márton | Marty Martinho
Vicente Vincent Vincenzo Vikentii Vinzenz Wincenty Vincentas | Vince Enzo Chente Vinnie
Federico Frederick Friedrich Fryderyk Fredrik Frederico Bedřich Фридрих | Fred Fritz Freddy Fede Rico
Ricardo Richard Ryszard Rikard | Rick Rico Dick Richie
Rodolfo Rudolf | Rudi Fito
Adolfo Adolf | Fito Dolf
Fernando Ferdinand Hernando Ferdinando Fernão | Nando Ferdi Fer
Raimundo Raymond Raimund Ramón Raimondo | Ray Moncho Mundo
Leonardo Leonard Leonhard | Leo Len Lenny Nardo
Bernardo Bernard Bernhard Bernat | Bernie Bernd Nardo
Eugenio Eugene Eugen Yevhen Evgeny Юджин Eugenius Evgenios Jevgeni | Gene Zhenya
Sergio Sergei Serge Sergiu Sergiusz | Seryozha Serhiyko
Víctor Vittorio Vitor | Vic Vito Vitya
Vladimir Volodymyr Włodzimierz Waldemar | Vova Vlad Volodia
Demetrio Dmytro Dmitry Dimitri Dimitrios Dimitris Dumitru Dimitar | Dima Mitya Mitko Jimmy Mitsos
Constantino Konstantin Kostiantyn Constantine Konstantinos Kostas Costantino Konstanty | Kostya Dinos Costin Gus
Basilio Vasyl Vasily Basil Vasilis Vasileios Vasile Bazyli Βασίλειος | Vasya Bill Vassos
Gregorio Gregory Grigory Grzegorz Grigoris Gregor Grégoire Grigore Krikor Grigor Gergely | Greg Grisha Gori
Elías Elijah Illia Ilias Ilie | Eli Ilyusha
Teodoro Theodore Theodor Fedir Fyodor Feodor Theodoros Tudor Tivadar | Ted Teddy Theo Fedya
Timoteo Timothy Timofey Τιμόθεος | Tim Timmy Tyma
Cristóbal Christopher Cristoforo Christoph Christophe Krzysztof Христофор Christoforos Cristóvão | Chris Kit Krzysiek Stoffel
Cristian Cristiano | Chris
Cristina Christine Khrystyna Christiane Kristin Kirsten Kirsti Kerstin | Chris Tina Chrissy Krysia
Julio Julius Jules Giulio | Jul
Julia Giulia Julita Džulia Джулія | Jules Julka Giulietta Julie
Julián Giuliano Julien Juliano | Jules Juli
Juliana Giuliana Liliana Julianne | Juli Jules
Ana Anne Hanna Ann Anja Chana Aino Енн Annika | Anita Anushka Nan Nancy Annie Anka Anuta Anniken Anke Antje Aneta Hania
Elena Helena Helen Hélène Olena Alena Ilona Eleni Jelena Ellen Elin Ileana | Lena Nell Nellie Lenka Lenochka Lenny Helka Nela
Isabella Isabel Isabelle | Bella Isa Chabela
Elizabeth Elisabetta Elżbieta Yelyzaveta Alžběta Erzsébet Ελισάβετ | Liz Lisa Beth Betty Elsa Else Lise Lisbeth Ela Ilse Eliza
Catalina Catherine Caterina Katarzyna Ekaterina Katharina Katalin Aikaterini Kathryn Αικατερίνη Кейтрін Кэтрин | Kate Kathy Kat Katia Kasia Trina Kay Rina
Margarita Margaret Marguerite Margherita Margarethe Małgorzata Margareta Markéta Margarida Margrit | Maggie Meg Peggy Rita Gosia Marge Gretchen Grete Margot Madge
Teresa Thérèse Terezie Teréz Teresita | Terry Tess Tere Resi Tessa
Lucía Lucy Łucja Люсія Лючія | Lu Lucita Lulu
Marta Marthe | Marty Mattie Tita
Ágata Agathe Агафья | Aggie
Inés Agnes Agnieszka Agnese Anežka Агнія Agneta | Aggie Aga Nessie
Sofía Sophie Zofia Žofie | Zosia Sonia
Natalia Nathalie Natasza | Nat Nata Talia Nati
Tatiana Tetiana Tania |
Irene Iryna Irena Irini Eirini Irén | Ira Irinka Rena Reni Irka
Eugenia Yevheniia Eugenie Jevgenia | Zhenya Gina Jenya
Olga Helga | Olya Lyolya
Oksana | Ksusha
Ksenia Аксинья | Ksusha
Svitlana Svetlana | Sveta Lana Svitlanka
Daria Daryna | Dasha Dara
Anastasia | Nastya Stacy Asya Tasia Ana Natasa
Valentín Valentino Walenty | Val Valya
Valentina | Val Valya Tina
Victoria Vittoria Victoire | Vicky Vika Tori
Verónica Véronique | Vero Ronnie Nika Vera
Mónica Monique | Moni Mona Nika
Claudia Claudine Клавдія | Claude Klava
Claudio Claudius Клод |
Patricia Patrycja Патриция | Pat Patty Trish Tricia
Susana Susan Suzanne Zuzanna Сюзанна | Sue Susie Zuza Zuzka
Rosa Rose Roos | Rosita Rosie Rózia
Laura Laure Lora | Laurie Lori
Bárbara Barbora Borbála Варвара | Barb Barbie Babs Basia Bára Varya
Magdalena Madeleine Maddalena Magdolna Магдалина Μαγδαληνή Madalina Madeline | Magda Lena Maddie Madge Malena Leni
Esther Esfir Hester | Essie Hetty Etti
Judith Giuditta Judyta Юдіфь Jutta Yehudit | Judy Jodie Juci
Ruth | Ruthie
Rebeca Rivka | Becky Becca
Raquel Rachel Rahel Rachele Rahela Рахіль | Rae Rach
Sara | Sally Sadie Sari
Lea Lia Лея |
Eva Eve Hava | Evita Evie Ewka
Beatriz Beatrice Beatrix Беатриса Beata | Bea Trixie Betty
Adriana Adrienne Hadriana | Adri
Adrián Adriano Adrien Adrianus Hadrian Arjen | Ad
Alicia Alice Alicja Alisa | Ali Lici Ala
Emilia Emily | Em Emmy Millie
Carolina Caroline Carolyn | Carrie Caro Carol Lina Lotte
Carlota Charlotte Шарлотта Charlotta | Lotte Lottie Charlie Lotta
Gertrudis Gertrude Gertrud Gertruda | Trude Gertie Trudy
Matilde Matilda | Tilda Tilly Maud
Leonor Eleanor Eleonora Éléonore Leonore Elinor | Nora Ellie Lenore Nell Lora
Enriqueta Henrietta Henriette Enrica | Etta Hettie Jette
Francisca Francesca Frances Françoise Františka Франциска Франческа | Paca Franny Fanny Franzi Chica
Josefa Josephine Giuseppina Josefina Жозефина Йосипа | Pepa Josie Fina Pina
Luisa Louise Ludovica Ludwika Lovisa | Lou Lulu Luisita Isa
Estefanía Stephanie Stefania Štěpánka | Steph Steffi Fani
Michelle Michaela Micaela Michalina Mihaela Miguela Мішель Михайлина | Micki Shelly Mischa
Nicole Nicoletta Ніколь Nicolette | Nicky Coco Nika
Daniela Danielle Danuta | Dani
Gabriela Gabrielle | Gabi Ella Brie
Andrea Andreia Andreea | Andi
Paula Paola Paulina Pauline Paulette Павлина Paule Pavla | Polly Paulita
Petra Pierina Petronela |
Georgina Georgia Giorgia Georgette Georgine | Gina Georgie
Antonia Antonina Antoinette | Toni Tonya Nina Antje
Viviana Vivian Vivienne Bibiana Viviane | Viv Vivi
Liudmyla Ludmila | Luda Lyuda Mila Lucy
Liubov Lubov Ljubica | Lyuba Luba
Nadiia Nadezhda Nadzieja Nadine | Nada
Vira Vera |
Oleg Helgi | Olezhka
Ihor Ingvar | Gosha Ihorko
Yaroslav | Yarik Slava Jarek Jarda
Stanislav Stanislaus Estanislao Stanislas | Stas Slava Staszek Stan
Viacheslav Wacław Wenzel Wenceslas | Slava Vašek
Bohdan | Danya Bodya
Roman Romain Romano Romanus | Roma Romek
Maksym Maxime Massimo Maksymilian Máximo Maximiliano Massimiliano | Max Maxi
Ruslan | Rus
Artem Artemii Artemio | Tyoma Artie
Arturo Arthur Arturs | Art Artie
Denys Dionisio Dionýz Dionysios Διονύσης Dinis | Den
Kyrylo Kirill Cyril Cirilo Cyrille Kyrillos | Kira
Nikita Mykyta | Nik
Oleksii Alexei Alexius Alejo Alessio Alexios | Lyosha Alyosha Oleksa Alex
Rajesh | Raj Raju
Krishna Krishnan | Kris
Lakshmi |
Vijay |
Srinivas | Srini Vasu
Priya Priyanka | Pri
Subramanian Subramaniam | Subbu Mani
Venkatesh Venkat Venkatesan | Venky
Chaudhry Chaudhary Choudhury Chowdhury Chaudhuri |
Tadeusz Tadeáš Tadeo Фаддей | Tadek
Wojciech Vojtěch Войцех Adalbert | Wojtek
Zbigniew Zbyněk | Zbyszek
Zygmunt Sigmund Siegmund Sigismund Zikmund Жигмунд Segismundo | Siggi
Kazimierz Casimir Kazimieras | Kazik
Stanislava | Slava Stasia
Gerhard Gerard Gerardo Gerardus Gellért | Gerd Jerry
Günther |
Hermann Armando Armand Hermanus | Manni
Walter Wolter Gautier Gualtiero Уолтер | Walt Wally
Gottfried Godfrey Geoffrey Jeffrey Goffredo Godofredo Готфрид | Geoff Jeff Friedl
Ludmila |
Wolfgang | Wolf Wolfi
Jürgen |
Ulrich Ulrik Ulrico Ульріх Oldřich | Uli
Dietrich Theodoric Dieter Dirk Diederik Дітріх | Didi
Sebastián Sebastiano Sébastien Sebastião Bastian | Seb Basti Bastien
Joaquín Joachim Joaquim Gioacchino Йоахим Yakym | Quino Achim Jochen Quim
Benito Benedict Benedetto Benoît Bento | Ben Benny
Benjamín Beniamino Benjamim Binyamin Бенджамін Вениамин | Ben Benny
Samuel Samuil Shmuel Самюел | Sam Sammy
Salvador Salvatore Salvator | Salva Turi Sal Totò
Domingo Domenico Dominic Domingos Domokos | Nick Mimmo Dom
Pascual Pascal Pasquale Paschal | Paco
Agustín Augustin Agostino Augustine Августин Agostinho Augustinus | Tino Gus Gustl
Augusto August Auguste Augustus Август | Gus Tuto
Gustavo Gustav Gustave Gustaf | Gus Tavo Gösta
Óscar | Ossie
Hugo Hugh Ugo Hugues Хьюго Юго | Huey Hughie
Emilio Emil Émile Emiliano | Milo
Mauricio Maurice Moritz Maurits Maurycy Морис Маврикий | Mauri Moe
Gonzalo Gonçalo Consalvo | Gonza
Rodrigo Roderick Roderich | Rod Rory
Álvaro Alvar |
Ángel Angelo Ange Aniol Анджело Angelos | Angelito
Ángela Angèle Aniela Анжела Анджела Ángeles Angelika Anzhelika Angelina | Angie Geli Gela
Rubén Reuben Reuven | Rube
Joel Иоиль |
Noé Noah Noach Ной Nuh |
Adán Adam Adamo Âdem | Adi
Abraham Avraham Abramo Авраам Абрам | Abe Abi
Isaac Itzhak Isacco | Ike Zak
Moisés Moses Moshe Moïse Мойсей | Moe
Aarón Aharon Harun هارون | Ari
Jonás Jonah Yunus Younes Younis يونس |
Jonatán Гіонатан Ионафан Johnathan | Jon Jonny
Natán Nathaniel Natanael Нафанаїл | Nat Nate
Cecilia Cécile Cecily Cäcilie Цецилія Zäzilie | Cilla Celia Sissi
Ludovico Ludovic | Lodo Vico
`
