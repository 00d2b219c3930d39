/**
 * Given names of languages without a table of their own: full forms, then ` | `, then short forms.
 *
 * The most common names by the national registers (Spain INE, Germany GfdS, Poland PESEL, Turkey NVI, France
 * INSEE, Italy ISTAT, Greece ELSTAT), and the usual Latin spellings of Arabic, Persian, Indian and Turkic names. A first
 * set: several hundred names, not the registers. Spellings that the folding key makes equal stand once.
 */
export const worldGivenNames: string = `
Mohammed Muhammad Mohammad Mohamed Mohamad Muhammed Muhamad Mohamud Mahomed Mohd Mehmet Mahmed محمد Мухаммед Мухаммад Магомед Мохаммед Мохамед | Mo Moh Hamada
Ahmed Ahmad Ahmet Achmed Akhmed أحمد احمد Ахмед Ахмад Ахмет | Hamoudi
Mahmoud Mahmud Mahmut محمود Махмуд |
Yusuf Youssef Yousef Youssouf Yosef Yussuf Youcef يوسف Юсуф Юсеф | Yossi
Ibrahim Ebrahim Ibraheem Brahim İbrahim إبراهيم ابراهيم Ибрагим |
Ali Aly علي Али |
Hussein Hussain Husayn Hossein Hosein Husein Hüseyin Housseine حسين Хусейн Гусейн Хуссейн |
Hassan Hasan Hassane حسن Хасан Гасан |
Omar Umar Omer Ömer عمر Омар Умар |
Othman Osman Usman Uthman Ousmane عثمان Осман Усман |
Mustafa Mostafa Moustafa Moustapha مصطفى Мустафа |
Khalid Khaled Halit خالد Халид Халед |
Abdullah Abdallah Abdulla Abdoulaye عبدالله Абдулла Абдулах |
Abdulrahman Abdurrahman Abdelrahman Abderrahmane Abdulrehman عبدالرحمن Абдурахман Абдуррахман |
Abdulaziz Abdelaziz Abdülaziz عبدالعزيز Абдулазиз |
Abdulkarim Abdelkarim Abdelkrim Abdulkareem عبدالكريم Абдулкарим |
Abdulhamid Abdelhamid Abdülhamit عبدالحميد Абдулхамид |
Kareem Karim Kerim كريم Карим Керим |
Hamid Hameed Hamit حميد Хамид |
Rashid Rasheed Rachid Raşit رشيد Рашид |
Said Saeed Saïd Sayeed Sait سعيد Саид |
Salim Saleem Selim سليم Салим Селим |
Jamal Gamal Djamel Jamaal Cemal جمال Джамал |
Jamil Gamil Djamil Cemil جميل Джамиль |
Jafar Jaafar Gaafar Cafer Jaffar جعفر Джафар |
Tariq Tarek Tarik Tareq طارق Тарик |
Walid Waleed Oualid Velit وليد Валид |
Faisal Feisal Faysal Fayçal فيصل Фейсал Файсал |
Hisham Hicham Hesham هشام Хишам |
Nasser Nasir Naser Nassir ناصر Насер Насир |
Bilal Belal Bilel بلال Билал Биляль |
Suleiman Sulayman Süleyman Soliman Sulaiman Suleyman Slimane سليمان Сулейман |
Dawood Daoud Daud Dawud Davut داود Дауд Давуд |
Musa Moussa Mousa موسى Муса |
Isa Issa Eissa عيسى Иса |
Ismail Ismael Ismaeel İsmail إسماعيل اسماعيل Исмаил |
Yahya Yehia Yahia يحيى Яхья |
Zakaria Zakariya Zekeriya زكريا Закария |
Idris Idriss Edris إدريس Идрис |
Mariam Maryam Meryem Miriam Mariyam Maryem مريم Мариам Марьям Мириам |
Fatima Fatma Fatimah Fathima Fatemeh فاطمة Фатима Фатма |
Aisha Ayesha Aicha Aysha Ayşe Aishah عائشة Аиша Айше |
Khadija Khadijah Hatice Kadija Khadeeja خديجة Хадиджа |
Zainab Zeinab Zaynab Zeynep Zineb زينب Зейнаб Зайнаб |
Layla Leila Laila Leyla ليلى Лейла Лайла |
Yasmin Yasmine Yasmeen Jasmin Jasmine Yasemin ياسمين Ясмин Жасмин | Jas Jaz
Nour Noor Nur نور Нур |
Samir Sameer سمير Самир | Sam
Amir Ameer Emir أمير Амир Эмир |
Jalal Celal Djalal جلال Джалал |
Murat Murad Mourad مراد Мурат Мурад |
Rustam Rustem Рустам Рустем |
Timur Temur Teymur Тимур | Tima Тима
Aleksei Oleksii | Lyosha
Emre | 
Elif | 
Hakan | 
Francisco Francesco François Franz Frans Franciszek Ferenc František Франсиско Франческо Франц Франциск Franciscus | Paco Pancho Curro Kiko Chico Franek Franz Quico Fran
José Josep Joseph Giuseppe Josef Józef Jose Joska József Iosif Йосиф Иосиф Жозе Хосе | Pepe Chepe Zé Pep Peppe Beppe Pino Sepp Joe Josele Zezé
Jesús | Chucho Chuy Suso
María Maria Marie Mary Marija Mariya Марія Мария | Mari Marisa Maruja Maricarmen Mariquita Mitzi Mimi Masha
Ignacio Ignatius Ignacy Ignazio Inácio Ігнатій Игнатий | Nacho
Guadalupe | Lupe Lupita Pita
Dolores | Lola Lolita
Concepción | Concha Conchita
Rosario | Charo
Consuelo | Chelo
Mercedes | Merche Meche
Pilar | Pili
Enrique Henry Heinrich Henri Enrico Hendrik Henryk Henrique Генри Генрих Енріке Энрике Jindřich | Quique Kike Heinz Heini Henk Heiko
Eduardo Edward Eduard Édouard Edoardo Edvard Эдуард Едуард | Lalo Edu Ed Eddie
Alejandro Alexander Alexandre Alessandro Aleksander Aleksandar Alexandros Iskandar Oleksandr Aleksandr Sándor İskender Αλέξανδρος | Alex Ale Jandro Sandro Sasha Sascha Alek Olek Xander
Alejandra Alexandra Alessandra Aleksandra Oleksandra Αλεξάνδρα Александра Олександра | Alex Ale Sandra Sasha Ola
Guillermo William Wilhelm Guillaume Guglielmo Willem Guilherme Vilém Vilmos Vilhelm Вільгельм Вильгельм Уильям | Memo Guille Willi Willy Wim Gui
Roberto Robert Ruprecht Rupert | Beto Rob Bob Robi
Alberto Albert Albrecht | Beto Bert Albi
Luis Louis Ludwig Luigi Luís Ludwik Lajos Lodewijk Людвиг Луис Луї Людовик Ludvik | Lucho Lutz Gigi Lou
Carlos Charles Karl Carlo Károly Karel Carl Kaarlo Карл Карлос Шарль Carles | Charly Carlitos Charlie Kalle
Manuel Emmanuel Emanuel Immanuel Manoel Эммануил Мануел | Manolo Manny Manu Lolo
Juan João Giovanni Johannes Johann John Ivan Jan Hans Ioan Ioannis Yannis Giannis János Johan Jani Ian Eoin Seán Yahya Іван Иван Жан Хуан Жоао Джон Іоанн Иоанн Ιωάννης Γιάννης Yohannes Hovhannes | Juanito Gianni Nino Hannes Hansi Jack Johnny Jasiek Vanya Honza Jancsi Hank Jens
Juana Joana Giovanna Johanna Joanna Jeanne Jana Jane Ivana Ioanna Yoanna Іванна Иоанна Иванна Жанна Johana Janka | Asia Janina Jeannie
Pedro Pietro Peter Pierre Piotr Petro Pyotr Petr Pere Petros Péter Pieter Peeter Pekka Петро Петр Пётр Πέτρος Boutros | Perico Piero Piet Pit Pete Petya Pierrot
Pablo Paulo Paolo Paul Paweł Pavlo Pavel Pavol Paulus Pavlos Pál Pau Павло Павел Παύλος Boulos Поль | Pablito Paulie Pasha
Jorge Jordi Giorgos Georgios Yorgos George Georg Giorgio Georges Jerzy György Jiří Juraj Joris Jörg Jürgen Göran Giorgi Gheorghe Georgi Heorhii Георгій Георгий Γιώργος Γεώργιος | Jurek Jorgito Gosha
Miguel Michael Michel Michał Mykhailo Mikhail Mihail Mihai Mihály Mikael Mikko Miquel Michalis Mihalis Михайло Михаил Μιχάλης Μιχαήλ Майкл | Mike Mickey Mick Misha Micha Mischa Misi Micky
Antonio António Anton Antoine Anthony Antoni Antonín Antal Antonis Antonius Антон Антоніо Антонио Антуан Αντώνης Αντώνιος Энтони Ентоні | Toño Tonio Toni Tony Antek Toon Tonino Tonda
Andrés André Andreas Andrew Andrii Andrei Andrzej András Ondřej Anders Antti Andries Andreu Andria Андрій Андрей Ανδρέας Эндрю Andriy | Andy Drew Andi Andris
Felipe Philippe Philip Filippo Filip Phillip Fülöp Pylyp Filipp Пилип Филипп Φίλιππος | Phil Flip Pippo
Jaime James Jaume Джеймс | Jim Jimmy Jaimito
Jacobo Jacob Jakob Jacques Giacomo Jakub Yakov Yakiv Iacob Jaakko Jakov Яків Яков Яаков Ιάκωβος Yaqub Yakup Жак | Kuba Jake Yasha
Diego Santiago Tiago Thiago Iago | Santi
Esteban Estevan Stephen Steven Stefan Étienne Stefano Stepan István Štěpán Estêvão Stefanos Stephan Stevan Szczepan Степан Στέφανος Стефан Стівен Стивен Етьєн | Steve Steph Stevie Pista
Javier Xavier Saverio Xaver Ксавер | Javi Xavi
Lorenzo Laurent Lawrence Laurence Lorenz Lourenço Wawrzyniec Lavrentii Лаврентій Лаврентий Lőrinc Lars Lauri | Larry Enzo Renzo Lenz
Mateo Matteo Matthew Matthieu Matthias Mathias Matthäus Mateusz Matvii Matvei Matej Mateus Mattias Máté Матвій Матвей Ματθαίος Maciej Matías Mathieu Матеуш Matti Мэтью Метью | Matt Teo Mats Maciek
Marcos Marco Mark Marc Marek Marcus Markus Marko Márk Márcio Марко Марк Μάρκος Маркус | Marquitos
Lucas Luca Luke Lukas Luc Łukasz Lukáš Luka Lukács Лука Лукаш Лукас Люк Λουκάς Loukas | Luki
Tomás Tomas Thomas Tommaso Tomasz Tomáš Tamás Toma Foma Khoma Хома Фома Θωμάς Томас Tuomas | Tom Tommy Tomek Thom
Simón Simon Szymon Semen Simeon Семен Семён Симон Simão Symon Shimon | Si
Daniel Daniil Danylo Danilo Daniyal Danijel Данило Даниил Деніел Даниэль Δανιήλ Daniyar Taneli Dániel | Dan Danny Dani Danya
David Davide Davyd Dávid Dawid Давид Дэвид Девід Davit Δαβίδ Taavi | Dave Davy Davey
Gabriel Gavriil Havryil Jibril Cebrail Гавриил Габриель Γαβριήλ Gábor Gavril | Gabe Gabi
Rafael Raphael Rafał Рафаель Рафаил Рафаэль | Rafa Raf Lello
Nicolás Nicolas Nicholas Nikolaus Niccolò Nikolai Mykola Mikołaj Miklós Mikuláš Nikolaos Nikos Klaus Niklas Nicolae Nikola Микола Николай Νίκος Νικόλαος Claus Niels Nils Nicolau | Nick Nico Niko Kolya Kolia Miki Colin
Martín Martin Martino Marten Martim Мартин Мартін Márton Maarten | Marty Martinho
Vicente Vincent Vincenzo Vikentii Vinzenz Wincenty Вінсент Викентий Vincentas Vikentiy | Vince Enzo Chente Vinnie
Federico Frederick Friedrich Frédéric Fryderyk Fredrik Frederik Frederico Bedřich Фридрих Фрідріх Фредерик | Fred Fritz Freddy Fede Rico
Ricardo Richard Riccardo Ryszard Rikard Річард Ричард | Rick Rico Dick Richie
Rodolfo Rudolf Rudolph Рудольф | Rudi Rudy Fito
Adolfo Adolf | Fito Dolf
Fernando Ferdinand Hernando Ferdinando Fernão Фердинанд | Nando Ferdi Fer
Raimundo Raymond Raimund Ramón Raimondo | Ray Moncho Mundo
Leonardo Leonard Léonard Leonhard Леонард Леонардо | Leo Len Lenny Nardo
Bernardo Bernard Bernhard Bernat Бернард | Bernie Bernd Nardo
Eugenio Eugene Eugen Eugène Yevhen Evgeny Evgenii Євген Евгений Юджин Eugenius Evgenios Ευγένιος Jevgeni | Gene Zhenya Zhenia
Sergio Sergei Serge Serhii Sérgio Sergiu Сергій Сергей Sergiusz | Seryozha Serhiyko
Víctor Victor Viktor Vittorio Wiktor Віктор Виктор Vitor Βίκτωρ | Vic Vito Vitya
Vladimir Volodymyr Włodzimierz Wladimir Vladimír Володимир Владимир Waldemar | Vova Vlad Volodia Volodya
Demetrio Dmytro Dmitry Dimitri Dmitrii Dimitrios Dimitris Dumitru Dimitar Димитрий Дмитро Дмитрий Δημήτρης Δημήτριος | Dima Mitya Mitko Jimmy Mitsos
Constantino Konstantin Kostiantyn Constantine Konstantinos Kostas Costantino Constantin Костянтин Константин Κωνσταντίνος Κώστας Konstanty | Kostya Kostia Dinos Costin Gus
Basilio Vasyl Vasily Vasilii Basil Vasilis Vasileios Vasile Bazyli Василь Василий Βασίλης Βασίλειος Wasyl | Vasya Bill Vassos
Gregorio Gregory Grigory Hryhorii Grigorii Grzegorz Grigoris Gregor Grégoire Григорій Григорий Γρηγόρης Grigore Krikor Grigor Gergely | Greg Grisha Gori
Elías Elijah Elias Illia Ilya Elia Eliasz Ilias Ілля Илья Ηλίας Ilyas İlyas Ilie | Eli Ilyusha
Teodoro Theodore Theodor Fedir Fyodor Fedor Feodor Théodore Teodor Theodoros Tudor Федір Федор Фёдор Θεόδωρος Tivadar | Ted Teddy Theo Fedya
Timoteo Timothy Timofey Tymofii Timothée Timofei Тимофій Тимофей Τιμόθεος Timóteo | Tim Timmy Tyma
Cristóbal Christopher Cristoforo Christoph Christophe Krzysztof Kristóf Krystof Kryštof Христофор Кристофер Крістофер Christoforos Cristóvão Kristoffer | Chris Kit Krzysiek Stoffel
Cristian Christian Christiaan Kristian Krystian Cristiano Christiano Krisztián Крістіан Кристиан | Chris Cris Kris Krys
Cristina Christina Christine Kristina Krystyna Khrystyna Christiane Kristin Kirsten Kirsti Krisztina Христина Кристина Χριστίνα Kerstin Chrystyna | Chris Tina Cris Kris Chrissy Chrissie Krysia
Julio Julius Jules Giulio Július Juliusz | Jul
Julia Giulia Yuliia Yulia Julita Юлія Юлия Ioulia Ιουλία Džulia Джулія Джулия Júlia | Jules Julka Giulietta Yulya Julie
Julián Julian Giuliano Julien Yulian Juliano Юліан Юлиан | Jules Juli
Juliana Giuliana Julianna Liliana Yuliana Юліана Юлиана Julianne | Juli Jules
Ana Anna Anne Hanna Hannah Ganna Anne Ann Anja Ane Chana Channah Aino Анна Ганна Άννα Ханна Енн Anya Annika | Anita Ania Anushka Nan Nancy Annie Anka Anuta Anniken Anke Antje Aneta Hania
Elena Helena Helen Hélène Olena Yelena Alena Ilona Eleni Jelena Ellen Elin Олена Елена Алена Ελένη Гелена Хелен Хелена Алёна Ileana Heléna | Lena Nell Nellie Lenka Lenochka Lenny Nelly Helka Nela
Isabella Isabel Isabelle Isabela Izabela Ізабелла Изабелла | Bella Isa Chabela Iza
Elizabeth Elisabeth Elisabetta Elżbieta Yelyzaveta Elizaveta Alžběta Erzsébet Єлизавета Елизавета Ελισάβετ Elisavet | Liz Lisa Liza Beth Betty Elsa Else Lise Lisbeth Ela Ilse Eliza
Catalina Catherine Katherine Caterina Katarzyna Kateryna Ekaterina Katharina Catarina Kateřina Katarina Katalin Aikaterini Yekaterina Kathryn Katrin Катерина Екатерина Αικατερίνη Κατερίνα Кейтрін Кэтрин | Kate Kathy Katie Kat Cathy Katia Katya Kasia Kati Käthe Trina Kay Rina
Margarita Margaret Marguerite Margherita Margarethe Małgorzata Margareta Marharyta Markéta Margarida Маргарита Margrit Маргарет Μαργαρίτα Margaretha | Maggie Meg Peggy Rita Gosia Marge Gretchen Grete Margot Madge
Teresa Theresa Thérèse Therese Terezie Tereza Teréz Тереза Thereza Teresita | Terry Tess Tere Resi Tessa
Lucía Lucy Lucia Lucie Luzia Łucja Luca Люсія Люсия Лючія Лусія | Lu Lucita Lulu
Marta Martha Marthe Márta Марта Μάρθα | Marty Mattie Tita
Ágata Agatha Agathe Agata Агата Агафья | Aggie
Inés Agnes Agnès Agnieszka Inês Agnese Ágnes Anežka Агнес Инес Інес Агнія Агния Agneta | Aggie Aga Nessie
Sofía Sofia Sophia Sophie Zofia Sofiia Žofie Софія София Софья Софи Σοφία Zsófia | Sophy Zosia Sonia Sonja Sonya Zsófi
Natalia Nathalie Natalie Nataliia Natalya Natália Natasza Наталія Наталия Наталья Ναταλία | Nat Natasha Nata Talia Nati Natascha
Tatiana Tetiana Tatjana Tetyana Tania Тетяна Татьяна Τατιάνα | Tanya Tania Tanja
Irene Iryna Irina Irena Irène Irini Eirini Ірина Ирина Ειρήνη Irén Yrina | Ira Irinka Rena Reni Irka
Eugenia Yevheniia Evgenia Eugenie Eugénie Evgeniia Євгенія Евгения Jevgenia | Zhenya Gina Jenya
Olga Olha Helga Ольга Όλγα Helge | Olya Olia Lyolya
Oksana Ksenia Xenia Kseniia Оксана Ксенія Ксения Аксинья Aksinya | Ksusha Ksenya
Svitlana Svetlana Світлана Светлана | Sveta Lana Svitlanka
Daria Darya Dariia Daryna Darja Дар'я Дарія Дарья Дарина | Dasha Dara
Anastasia Anastasiia Anastasiya Anastazja Anastazia Анастасія Анастасия Αναστασία | Nastya Nastia Stacy Asya Tasia Ana Natasa
Valentín Valentin Valentyn Valentino Walenty Валентин Valentijn | Val Valya
Valentina Valentyna Walentyna Валентина | Val Valya Tina
Victoria Viktoria Viktoriia Vittoria Wiktoria Victoire Вікторія Виктория Vitória Βικτωρία | Vicky Vika Tori Viki Vicki
Verónica Veronica Veronika Véronique Weronika Вероніка Вероника | Vero Ronnie Nika Vera Roni
Mónica Monica Monika Monique Моніка Моника | Moni Mona Nika
Claudia Klaudia Claudine Клавдія Клавдия Клаудія Клаудия Cláudia | Claude Klava
Claudio Claudius Klaudiusz Cláudio Клод |
Patricia Patrizia Patrycja Патриция Патриція | Pat Patty Trish Tricia Pati
Susana Susan Susanna Suzanne Zuzanna Zsuzsanna Susanne Zuzana Сусанна Сюзанна | Sue Susie Zuza Zsuzsa Susi Suzy Zuzka
Rosa Rose Roza Roos Róża Роза Rózsa | Rosita Rosie Rosi Rózia
Laura Laure Лаура Lora Лора | Laurie Lori Lauri
Bárbara Barbara Barbora Borbála Варвара Varvara Барбара | Barb Barbie Babs Basia Bára Varya
Magdalena Madeleine Maddalena Magdaléna Magdolna Madalena Магдалина Магдалена Μαγδαληνή Madalina Madeline | Magda Lena Maddie Madge Malena Leni
Esther Ester Esfir Эстер Естер Hester Eszter | Essie Hetty Etti
Judith Judit Giuditta Judyta Юдіфь Юдифь Jutta Yehudit | Judy Jodie Juci
Ruth Rut Рут | Ruthie
Rebeca Rebecca Rebekka Rivka Ребекка Rebekah | Becky Becca
Raquel Rachel Rahel Rachele Rahela Рахіль Рахиль | Rae Rach
Sara Sarah Sarra Сара Сарра Sára | Sally Sadie Sari
Lea Leah Lia Лія Лия Лея Léa |
Eva Eve Ewa Yeva Éva Hava Єва Ева Εύα Havva | Evita Evie Evi Ewka
Beatriz Beatrice Beatrix Béatrice Беатриса Беатріс Beata | Bea Trixie Betty
Adriana Adrienne Adrianna Адріана Адриана Hadriana | Adri
Adrián Adrian Adriano Adrien Адріан Адриан Adrianus Hadrian Arjen | Ad
Alicia Alice Alicja Alisa Аліса Алиса Alícia Alise | Ali Lici Ala
Emilia Emily Émilie Emília Emilie Емілія Эмилия Emiliya Ємілія | Em Emmy Emi Millie
Carolina Caroline Karolina Karoline Каролина Кароліна Carolyn | Carrie Caro Carol Lina Lotte
Carlota Charlotte Carlotta Karlotta Шарлотта Charlotta Šarlota | Lotte Lottie Charlie Lotta
Gertrudis Gertrude Gertrud Gertruda Гертруда | Trude Gertie Trudy
Matilde Matilda Mathilde Mathilda Матильда | Tilda Tilly Maud
Leonor Eleanor Eleonora Éléonore Leonore Элеонора Елеонора Elinor | Nora Ellie Lenore Nell Lora
Enriqueta Henrietta Henriette Enrica Henrieta Генриетта Генрієтта | Etta Hettie Jette
Francisca Francesca Frances Françoise Franziska Franciszka Františka Франциска Франческа | Paca Franny Fanny Franzi Chica
Josefa Josephine Giuseppina Joséphine Józefa Josefina Josefine Жозефина Йосипа | Pepa Josie Fina Pina
Luisa Louise Luise Luiza Ludovica Ludwika Louisa Луїза Луиза Lovisa | Lou Lulu Luisita Isa
Estefanía Stephanie Stefania Stefanie Stéphanie Štěpánka Стефанія Стефания Stefanija | Steph Steffi Stef Fani
Michelle Michaela Micaela Michèle Michalina Mihaela Miguela Мішель Михайлина Михаэла | Micki Shelly Mischa
Nicole Nicoletta Nikoleta Ніколь Николь Nicolette | Nicky Nikki Coco Nika
Daniela Danielle Danuta Daniella Даніела Даниэла Данієлла | Dani
Gabriela Gabrielle Gabriella Габріела Габриэла | Gabi Gaby Ella Brie
Andrea Andreia Andreea Андреа | Andi
Paula Paola Paulina Pauline Paulette Павлина Павліна Паула Paule Pavla | Polly Paulita
Petra Pierina Petronela Petronella Петра | 
Georgina Georgia Giorgia Georgette Jiřina Георгіна Georgine | Gina Georgie
Antonia Antonina Antoinette Антоніна Антонина Antonija Antónia | Toni Tonya Nina Antje
Viviana Vivian Vivienne Bibiana Вівіана Viviane | Viv Vivi
Liudmyla Ludmila Liudmila Lyudmila Ludmiła Людмила Lyudmyla | Luda Lyuda Mila Lucy
Liubov Lyubov Lubov Любов Любовь Ljubica | Lyuba Luba Liuba
Nadiia Nadezhda Nadia Nadzieja Надія Надежда Naděžda Nadine Nadja | Nadya Nada
Vira Vera Viera Віра Вера Wiera Věra |
Oleg Oleh Олег Helgi | Olezhka
Ihor Igor Ігор Игорь Ingvar | Gosha Ihorko
Yaroslav Jaroslav Jarosław Ярослав | Yarik Slava Jarek Jarda
Stanislav Stanisław Stanislaus Станіслав Станислав Estanislao Stanislas | Stas Slava Staszek Stan
Viacheslav Vyacheslav Wacław Václav Wenzel Wenceslas Вячеслав В'ячеслав | Slava Vašek
Bohdan Bogdan Богдан | Danya Bodya
Roman Romain Romano Román Роман Romanus | Roma Romek
Maksym Maxim Maksim Maxime Massimo Maksymilian Maximilian Máximo Максим Максиміліан Maximiliano Massimiliano | Max Maks Maxi
Ruslan Руслан | Rus
Artem Artyom Artemii Artemy Артем Артём Artemio | Tyoma Artie
Arturo Arthur Artur Arturs Артур | Art Artie
Denys Denis Dennis Dionisio Денис Dionýz Dionysios Διονύσης Dinis | Den
Kyrylo Kirill Cyril Kiril Cyryl Кирило Кирилл Cirilo Cyrille Kyrillos | Kira
Nikita Mykyta Микита Никита | Nik
Oleksii Alexei Aleksei Alexius Alejo Aleksy Олексій Алексей Alessio Alexios Aleksej Alexej | Lyosha Alyosha Oleksa Alex
Rajesh | Raj Raju
Krishna Krishnan Krisna | Kris
Lakshmi Laxmi Lakshmy | 
Vijay Vijai Wijay | 
Srinivas Shrinivas Sreenivas | Srini Vasu
Priya Priyanka | Pri
Subramanian Subramaniam Subramanyam | Subbu Mani
Venkatesh Venkat Venkatesan | Venky
Chaudhry Chaudhary Choudhury Chowdhury Chaudhuri |
Tadeusz Thaddeus Tadeáš Tadeo Тадеуш Фаддей | Tadek
Wojciech Vojtěch Войцех Vojtech Adalbert | Wojtek
Zbigniew Збігнев Zbyněk | Zbyszek
Zygmunt Sigmund Siegmund Sigismund Zikmund Жигмунд Segismundo | Siggi
Kazimierz Casimir Kazimir Казимир Kazimieras | Kazik
Stanislava Stanisława Станіслава Станислава | Slava Stasia
Gerhard Gerard Gerardo Gérard Герард Gerardus Gellért | Gerd Jerry
Günther Gunther Gunter Günter |
Hermann Herman Armando Armand Герман Hermanus | Manni
Walter Wolter Gautier Gualtiero Walther Вальтер Уолтер | Walt Wally
Gottfried Godfrey Geoffrey Jeffrey Goffredo Godofredo Готфрид | Geoff Jeff Friedl
Ludmila Ludmiła |
Wolfgang Вольфганг | Wolf Wolfi
Jürgen Юрген | 
Ulrich Ulrik Ulrico Ульріх Ульрих Oldřich | Uli Ulli
Dietrich Theodoric Dieter Dirk Diederik Дітріх | Didi
Sebastián Sebastian Sebastiano Sébastien Sebastião Себастьян Bastian | Seb Basti Bastien
Joaquín Joachim Joaquim Gioacchino Йоахим Yakym | Quino Achim Jochen Quim
Benito Benedict Benedikt Benedetto Benoît Bento Bénédict Бенедикт Benedykt | Ben Benny
Benjamín Benjamin Beniamino Benjamim Beniamin Binyamin Бенджамін Бенджамин Вениамин Веніамін | Ben Benny Benji
Samuel Samuil Shmuel Самуїл Самуил Самюел Sámuel | Sam Sammy Samy
Salvador Salvatore Salvator Сальвадор | Salva Turi Sal Totò
Domingo Domenico Dominic Dominik Dominick Доминик Домінік Domingos Domokos | Nick Mimmo Dom
Pascual Pascal Pasquale Paschal Paskal Паскаль | Paco
Agustín Augustin Agostino Augustine Augustyn Агустін Августин Agostinho Augustinus | Tino Gus Gustl
Augusto August Auguste Augustus Август | Gus Tuto
Gustavo Gustav Gustave Gustaf Густав | Gus Tavo Gösta
Óscar Oscar Oskar Оскар | Ossie
Hugo Hugh Ugo Hugues Хьюго Гуго Юго | Huey Hughie
Emilio Emil Émile Emiliano Emile Эмиль Еміль | Milo
Mauricio Maurice Maurizio Moritz Maurits Maurycy Морис Моріс Маврикий | Mauri Moe
Gonzalo Gonçalo Consalvo Гонсало | Gonza
Rodrigo Roderick Roderich Родриго | Rod Rory
Álvaro Alvaro Alvar Алваро |
Ángel Angel Angelo Ange Ángelo Aniol Анхель Анджело Angelos Άγγελος | Angelito
Ángela Angela Angèle Aniela Анжела Ангела Анджела Ángeles Anzhela Angelika Anzhelika Анжеліка Анжелика Angelica Angelina Ангелина Ангеліна | Angie Geli Gela
Rubén Ruben Reuben Рубен Reuven | Rube
Joel Joël Yoel Йоель Иоиль |
Noé Noah Noach Noe Ной Nuh |
Adán Adam Adamo Адам Ádám Âdem Adem | Adi Ádi
Abraham Avraham Abramo Авраам Абрам Abram Avram | Abe Abi
Isaac Isaak Itzhak Yitzhak Isacco Ісаак Исаак Ishaq İshak Ісак | Ike Zak
Moisés Moses Moshe Mosè Moïse Mojżesz Мойсей Моисей | Moe Moishe
Aarón Aaron Aharon Aron Harun Haroun Арон Аарон هارون | Ari
Jonás Jonas Jonah Yunus Younes Younis Йона Иона Jonasz يونس Юнус | 
Jonatán Jonathan Jonatan Yonatan Гіонатан Ионафан Johnathan | Jon Jonny Yoni
Natán Nathan Nathaniel Natanael Нафанаїл | Nat Nate
Cecilia Cécile Cecily Cäcilie Cecylia Цецилія Сесілія Сесилия Zäzilie | Cilla Celia Sissi Cila
Ludovico Ludovic | Lodo Vico
`
