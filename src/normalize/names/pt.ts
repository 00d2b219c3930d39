/**
 * Portuguese given names of Portugal and Brazil as groups: full forms, then short and affectionate ones.
 *
 * One line a group: `full forms | short forms`, a space between forms, `_` for a space inside one.
 * Every form of a line may stand for the same person; a short form may stand in several lines (Bia, Nanda).
 * Both spellings of the two countries stand where folding accents does not join them; compound names
 * that are called by one part (Maria de Fátima: Fátima; José Carlos: Zeca) are groups of their own.
 *
 * Not in: -inho, -inha, -ito, -ão and -zinho upon any name, except where the form is a name of its own
 * (Toninho, Ronaldinho); nicknames that no name begets (Pelé); the same name in other languages (`givenNameEquivalents`).
 *
 * Which names: "Nomes no Brasil" of the IBGE (census of 2010: 11.7 million Maria, 5.8 million José), and for
 * Portugal the yearly lists of names at registration of birth published by the Instituto dos Registos e do
 * Notariado. The forms were written for this file.
 */
export const portugueseGivenNames: string = `
José Jozé | Zé Zeca Zezinho Zezé Zequinha Josa Juca Zeka Pepe Zezito Zito Zuza Zézinho Jôse
João | Joãozinho Jão Joca Juca Janjão Jonjoca Johnny Joãozito Janjo
Antônio António | Toninho Tonho Tó Toni Tonico Tonny Tony Toninha Totonho Totó Nico Toneca Tonecas Tonhão Antoninho
Francisco | Chico Xico Paco Chiquinho Kiko Quico Chiquito Francis Fran Cisco Chicão Chicó Kico Pancho
Carlos | Carlinhos Cacá Carlito Carlão Kaká Carlitos Calu Caca Carlinho Charlie
Paulo | Paulinho Paulão Lino Paulito Pauli
Pedro | Pedrinho Pedrão Pedrito Pedroca Peu Pepê Pepe
Lucas | Luquinhas Luca Luquinha Luc Lu Lucão
Luiz Luís | Lula Luizinho Luisinho Lulu Lu Luizão Luigi Lui Zizinho
Marcos | Marquinhos Marcão Marquinho Marco Quito
Luciano | Lu Lulu Ciano Luça Lucianinho
Gabriel | Gabi Biel Gab Gabo Gabito Gabrielzinho Bi
Rafael | Rafa Fael Rafinha Rafão Faé Rafe
Daniel | Dani Dan Danielzinho Niel Dany Danny
Marcelo | Celo Marcelinho Celinho Má Lelo Tchelo Marcelão
Bruno | Bru Bruninho Brunão Nuno
Eduardo | Dudu Edu Duda Du Dado Eduardinho Dinho Duca Edinho
Felipe Filipe Phelipe Phillipe Philipe | Lipe Fe Felipinho Pipo Lipinho Fil Phil Feli
Raimundo Raymundo | Mundinho Mundico Rai Ray Dico Doca Mundo Raimundinho
Rodrigo | Digo Rô Rodriguinho Drigo Rod Diguinho Rodrigão
Manoel Manuel | Mané Manel Neco Nel Maneco Manu Nelito Neca Nelo Manelinho Manecas Manny Manolo Maneca Manecão Leca
Matheus Mateus | Teteu Mat Matheusinho Teus Teo Théo Matheuzinho Mateusinho
André | Dedé Dé Andrezinho Drezinho Deco Dré
Fernando | Nando Fê Fernandinho Nandinho Fefê Fer Nandão
Fábio | Fabinho Binho Fá Fabão Fabito Fafá Bio
Leonardo | Leo Léo Leozinho Nardo Naldo Leô Leonardinho
Gustavo | Gu Guga Gus Guto Gugu Guguinha Tavo Gustavinho Tavinho
Guilherme | Gui Guiga Guilherminho Guigo Bill Memê Guilhas
Leandro | Lê Lelê Leo Leandrinho Le Drinho
Tiago Thiago Thyago | Ti Thi Tiaguinho Titi Thiaguinho Tiagão Yago
Anderson | Andi Dinho Ander Andersinho Andy
Ricardo | Rick Ricardinho Cadu Rico Ric Cado Kadu Rica Ricky Dinho
Márcio | Marcinho Cinho Má Marcião
Jorge | Jorginho Joca Jojó Gegê Jorgito Jojo George
Sebastião | Tião Bastião Tiãozinho Basto Bastiãozinho Sebá Seba Babá Bastos Sebas
Alexandre Alexandro | Alex Xande Xandinho Xandão Lê Ale Alê Xandy Xandre Leco Lelê Xano Leko
Roberto | Beto Bob Betinho Robertinho Betão Rob Bobi Robertão Tinho Robi
Edson Édson Edison | Edinho Dedé Ed Edi Dinho Zinho
Diego Diogo Dyego | Di Didi Diguinho Dioguinho Digo Dieguinho
Vitor Victor Vítor | Vitinho Vi Vic Vito Vitão Tor Vick
Sérgio | Serginho Sé Sergião Serjão Gigio Sergito
Cláudio | Cau Cacá Claudinho Clau Claudião Cláudinho
Matias Mathias | Mati Ti
Thomas Tomás Tomaz | Tom Tommy Tomasinho
Geraldo | Gegê Geraldinho Gera Dinho Lado
Adriano | Dri Didi Adri Nano Drico Adrianinho Dricano
Luciana | Lu Luci Ciana Lulu Lucy Lucianinha
Vinícius Vinicius | Vini Vina Viny Vinicinho Vinny
Rogério | Rô Rogerinho Roger Gerinho Rogerião
Mário | Marinho Marito Mariozinho Má
Maurício | Mau Maumau Ciço Mauricinho Mauri Maurinho
Mauro | Maurinho Mau
Miguel | Mi Miguelito Guel Miguelinho Miguelão Mike Mig
Henrique Enrique | Rique Rick Ique Kike Henri Quique Kique Ricky Henriquinho Hike
Ivan | Ivanzinho Vanzinho Vando
Jean | Jeanzinho
Jeferson Jefferson | Jeff Jé Jefinho Fefo
Joaquim | Quim Quincas Quinzinho Juca Quinho Kim Quinzão Quincó Kinho
Josué | Jojó Zué
Júlio | Julinho Juju Ju Jú
Juliano | Ju Juli Juju
Leonel | Leo Nelo Leonelinho
Lourenço | Lou Loro Enzo Lolo
Marco Marcus | Marquinho Marquinhos Marcão
Nelson Nélson | Nelsinho Nel Nelo Néo Nelsão
Nuno | Nunocas Nuninho
Orlando | Lando Landinho Orlandinho
Oscar Óscar | Cacá Oscarzinho Cazinho
Osvaldo Oswaldo | Vadinho Vado Valdo Osvaldinho Dinho Badinho Vavá
Otávio Octávio | Tavinho Tatá Tavo Távio Otavinho
Reginaldo | Naldo Regi Naldinho Nal
Renan | Nan Re Renanzinho
Renato | Rê Nato Renatinho Natinho Re
Ronaldo | Naldo Ronaldinho Rony Ron Ro
Rubens Rúben Ruben | Rubinho Rubão Bubi Binho Rubem
Salvador | Dodô Salva Vado Dorinho
Samuel | Samu Sam Samuca Muca Samuelzinho Sami
Santiago | Santi Tiago Iago
Saulo | Saulinho
Severino | Biu Bio Severo Sevé Vevé Bill
Silvio Sílvio Sylvio | Silvinho Sil
Simão | Si Simãozinho
Valdemar Waldemar | Valdo Dema Vadinho Mazinho
Valter Walter Válter | Waltinho Valtinho Tinho
Vanderlei Wanderley Wanderlei | Vander Wander Lei Deco
Vicente | Vicentinho Vi Cente Chente Tinho Vice
Wagner Vagner | Vaguinho Waguinho Wag
Washington | Tom Uóchinton Wash
Wellington Welington Uelinton | Well Tom Ueli Welli Wel
Wesley Weslei Uesley | Wes Wesl Lei
William Willian Uilian Uiliam | Will Willi Bill Lian
Wilson Uílson | Wil Wilsinho
Yuri Iuri Iúri | Yu Iurizinho
Abel | Abelinho Bel
Abílio | Bilo Bibi
Adalberto | Beto Betinho Dal Ada Berto
Adão | Adãozinho
Ademar Adhemar | Dema Demá Mazinho
Ademir | Demi Mirzinho
Adelino | Lino Delino
Adílson Adilson | Dil Dilsinho
Afonso Alfonso Affonso | Fonso Afonsinho Fonsinho
Agostinho | Gusto Tinho Agosto
Ailton Aílton | Ton
Aírton Ayrton Airton | Tom Ton
Alan Allan | Alanzinho Lan
Albano | Bano Albaninho
Alberto | Beto Bertinho Betinho Al Albertinho Berto Tinho
Albino | Bino
Alcides | Cidinho Cid Cide
Alessandro | Sandro Ale Xande Alex
Alfredo | Fredo Fredinho Alfredinho Fred
Almir | Mirinho
Aluísio Aloísio Aloysio Aluízio | Lula Izio Isinho Loísio
Álvaro | Alvarinho Varinho Al
Amadeu | Deu Madeu
Amaro | Maro Amarinho
Américo | Mérico Meco Merico
Anacleto | Cleto
Ângelo Angelo | Angelinho Gelo Lino
Aníbal | Niba Nibal
Anselmo | Selmo
Aparecido | Cido Cidinho Cidão
Ariel | Ari
Aristides | Tidinho Tide Ari
Arlindo | Lindo Lindinho Arlindinho
Armando | Mando Mandinho Armandinho
Arnaldo | Naldo Arnaldinho Nal
Artur Arthur | Tutu Arturzinho Tuca Artu Turzinho Arthurzinho
Augusto | Guto Gusto Gugu Augustinho Gu Tinho
Aurélio | Lelo Aurelinho
Baltazar Baltasar | Balta Balty
Bartolomeu | Bartô Lomeu Meu
Belmiro | Miro Bel
Benedito Benedicto | Bené Dito Ditinho Benê Beni Ditão
Benício | Beni Ben
Benjamim Benjamin | Ben Benja Beni Jamin
Bento | Bentinho
Bernardino | Dino
Bernardo | Be Bê Bernardinho Nardo Berna Bebê Ber
Breno Brenno | Bre Breninho
Caetano | Caê Tano Cae
Caio Kaio Cayo | Caíto Cainho
Cássio | Cassinho Cacá
Cauã Kauã | Cau Cauãzinho
Celestino | Tino Celé
Célio | Celinho
Celso | Celsinho Cel
César Cezar | Cesinha Cê Cecé Cesão Cesinho
Cícero | Ciço Cicinho Ciçinho
Clemente | Clé Mente
Cleiton Cleyton Clayton | Cley Ton
Clóvis | Clô
Conrado | Rado Con
Constantino | Tino Consta
Cristiano Christiano Cristian Christian | Cris Tiano Chris Cristianinho Crisinho
Cristóvão Cristovam | Cris Tovo Tóvão
Custódio | Todinho Dinho
Damião | Dami Dam
Danilo | Dani Nilo Dan Danilinho
Dario Dário | Darinho
David Davi Davyd | Dudu Davizinho Dave Da
Décio | Decinho
Délcio Delcio | Del
Demétrio | Deme Metro
Denis Dênis Denilson | Den Deni Denilso
Dinis Diniz Dionísio | Dini Dino Nísio Dio
Domingos | Mingos Dodô Mingo Minguinho Dominguinhos Mimi
Donato | Nato
Douglas Duglas | Doug Dodô Dougui
Duarte | Duartinho Dudu
Edgar Édgar Edgard | Ed Gá Edgarzinho
Edmar Edimar | Ed Mazinho
Edmilson | Ed Milsinho Mil
Edmundo | Mundinho Ed Mundo Dudu
Edvaldo Edivaldo | Valdo Vado Vadinho Ed
Egídio | Gídio Gigi
Elias | Eli Liazinho Lias
Elton Hélton Helton | Ton
Emanuel Emmanuel | Manu Ema Mané Emanu
Emerson Émerson | Eme Mersinho
Emílio | Milo Milinho Mimi
Enzo Henzo | Enzinho
Érico Erick Eric Erik | Kiko Ric Rico
Ernesto | Nesto Ernestinho
Estêvão Estevão Estevam | Tevo Teté Estevinho Vão
Euclides | Clides Cridinho Kid Quidinho
Eugênio Eugénio | Gênio Geninho Gegê
Eusébio | Zebinho Zébio
Evandro | Vandro Vando
Everaldo | Vevé Naldo
Everton Éverton | Ton Vevé
Ezequiel | Zeca Zequiel Quiel Kiel Zeki
Fabiano | Fabi Bi Biano
Fabrício Fabrizio | Bricio Fá Fabri Ciço
Faustino Fausto | Tino Faustinho
Félix Felix | Fê Lelé
Fernão | Não
Firmino | Mino Firmo
Flávio | Flavinho Fla Flá
Frederico | Fred Fredinho Lico Rico Kiko Frede Fredo Derico
Gaspar | Gasparzinho
Germano | Gê Mano
Gerson Gérson | Gê Gersinho
Gil | Gilzinho
Gilberto | Gil Beto Giba Betinho Gilbertinho Berto
Gilmar | Gil Mazinho
Gilson Gílson | Gil
Giovanni Giovani Geovani Geovane | Gio Vani Vane
Gonçalo | Gonça Gonçalinho Lalo
Graciliano | Graci
Gregório | Greg Góri Gori
Heitor Eitor | Tor Heitorzinho Tito
Hélder Helder Élder | Hel
Hélio Elio | Helinho
Heráclito | Lito
Herculano | Hercu Lano
Hermes | Hermesinho
Hermínio | Mínio
Horácio | Horacinho Lalá
Hugo | Huguinho Gugu Guga
Humberto Umberto | Beto Humbertinho Betinho Bertinho
Igor Ygor | Iguinho Guinho
Ignácio Inácio | Nacho Nacinho Inacinho
Irineu Ireneu | Neu
Isaac Isaque Isac | Zac Isa Zaquinho
Isaías Izaías | Isa Zaías
Ismael | Isma Mael
Israel | Isra Rael
Itamar | Ita Mazinho
Ítalo | Ita Talo
Jacinto | Cinto Jaci
Jaime Jayme | Jaiminho Jai
Jair Jahir | Jairzinho
Jeremias | Jerê Mias Jeri
Jerônimo Jerónimo | Jerô Momo Gegê
Joel | Joelzinho
Jonas | Joninhas Jo
Jonathan Jônatas Jonatas Jhonatan Jonatan | Jhon Jon Jô Nathan
Josafá | Safá
Josias | Jô Josi
Juarez | Ju
Judas_Tadeu | Dadeu Tade
Juscelino | Lino Ju
Justino | Tino
Kevin Kévin | Kev
Laerte | Laé
Lauro | Laurinho
Lázaro | Lazinho Laza
Leopoldo | Leo Poldo
Lineu | Neu
Lino | Lininho
Lúcio | Lucinho Lu
Luan Luã | Lu Luanzinho
Marcelino | Lino Marcé Celino
Marciano | Má
Martim Martinho Martin | Tim Tinho Mart
Maximiliano | Max Milo
Milton Mílton | Miltinho Mil
Moacir Moacyr | Moa Cica
Moisés | Moi Zezé Moita
Murilo Murillo | Muri Mu Lilo
Narciso | Ciso
Natanael Nathanael | Nata Nael
Nathan Natan | Nat
Nicolau Nicolas Nícolas Nicholas | Nico Nick Lau Nicolinha Niki
Nicodemos | Nico Demo
Norberto | Beto Berto Norbertinho
Olavo | Olavinho
Olegário | Leco
Olímpio | Límpio
Oséias Oseias | Zé
Otacílio Octacílio | Tacílio Cilinho
Otto Oto | Ottinho
Pascoal Paschoal | Pasco
Patrício | Patri Tricio
Plínio | Plininho
Quintino | Tino Quinto
Raul Raúl | Raulzinho Rau
Régis | Re
Ramiro | Miro Rami
Reinaldo Reynaldo | Naldo Rei Reinaldinho Naldinho
Ricardina | Dina Rica
Robson Róbson Robinson | Rob Robinho Robin
Rodolfo Rodolpho | Dolfo Rodo Rudi Dodô
Romário | Romarinho
Romeu | Meu Romeuzinho
Romualdo | Valdo Aldo
Rômulo Rómulo | Rominho Romu
Roque | Roquinho
Rosendo | Sendo
Rui Ruy | Ruizinho
Sandro | Sandrinho San
Sidney Sidnei Sydney | Sid Ney Nei
Silvano | Sil Vano
Silvestre | Sil Vestre
Sócrates | Sócra
Tadeu Thadeu | Tad Deu Tadeuzinho
Telmo | Telminho
Teodoro Theodoro | Téo Teo Doro Théo
Teófilo Theófilo | Téo Teo Filo Fifi
Tércio | Tê
Tobias | Tobi Bias
Tomé Thomé | Tom
Ubaldo | Baldo
Ubirajara | Bira Jara
Ubiratan | Bira Tan
Ulisses Ulysses | Uli Lissinho
Urbano | Bano
Valdir Waldir Valdyr | Didi Valdirzinho
Valdomiro | Miro Valdo
Valentim | Val Tim Valen
Venâncio | Nancinho
Virgílio | Gílio Virgi
Virgulino | Lino
Wilmar Vilmar | Mazinho
Xavier | Xavi Xavito
Zacarias | Zaca Zacá Zac
Zeferino | Zefe Rino
José_Carlos | Zeca Zé_Carlos Zé Juca
José_Maria | Zé_Maria Zemaria Zé
José_Luiz José_Luís | Zé_Luís Zé_Luiz Zelu Zé
José_Antônio José_António | Zé_Antônio Zé_Tó Zetó Zé
José_Manuel | Zé_Manel Zé
José_Roberto | Zé_Roberto Beto Zé
João_Paulo | JP Jota João_Paulinho
João_Pedro | JP João_Pê Jope
João_Carlos | Joca JC
Luiz_Carlos Luís_Carlos | Luca Lula Cacá
Carlos_Eduardo | Cadu Kadu Carlos_Edu Cacá Dudu
Luiz_Fernando Luís_Fernando | Lufe Nando Fernando
Marco_Antônio Marco_António | Marquinhos Marcão
Paulo_Roberto | Beto Paulinho
Maria | Mari Mariazinha Mariinha Maricota Maroca Mimi Cota Mia Lia Mariquinhas Mariquita Bia Maricas Quita Micas Maruxa Ia Marocas
Maria_de_Fátima Fátima | Fá Fafá Fatinha Tima Fatoca Fátimá
Maria_de_Lurdes Maria_de_Lourdes Lurdes Lourdes | Lurdinhas Lurdinha Lourdinha Lu Milú Dinha
Maria_da_Conceição Conceição | São Sãozinha Ceiça Conça Cecé Ção Concha Ceição Sãozita
Carmem Cármen Carmen Carme | Carminha Carmita Mel
Maria_do_Carmo Carmo | Carminha Carmita Camu
Maria_da_Graça Graça | Gracinha Gracita Gal Gá
Maria_das_Graças Graças | Gracinha Graça Dadá
Maria_da_Glória Glória | Glorinha Gloria Gló Lola
Maria_das_Dores Dores | Dorinha Das_Dores Dorita Dora Lola
Maria_do_Socorro Socorro | Corrinha Socorrinho Côrro
Maria_da_Luz Luz | Luzinha Da_Luz
Maria_dos_Anjos Anjos | Anjinha
Maria_da_Piedade Piedade | Dade Piedadinha
Maria_do_Céu Céu | Ceuzinha Ceu
Maria_do_Rosário Rosário | Rosarinho Zarinha
Maria_dos_Remédios Remédios | Remedinha
Maria_da_Penha Penha | Penhinha
Maria_Aparecida Aparecida | Cida Cidinha Cidoca Aparecidinha Tida
Maria_José | Zezé Mazé Zezinha Majó Miza Zé Zeza Majo
Maria_João | Maju Mariajão Mijó MJ
Maria_Luísa Maria_Luíza Maria_Luiza | Malu Marilu Luísa Milu Lu
Maria_Helena | Milena Malena Lena Leninha Mialena Helena
Maria_Eduarda | Duda Madu Mariadu Dudinha Eduarda
Maria_Clara | Maclara Clarinha Mari
Maria_Isabel | Mabel Maribel Bel Misabel Isabel Belinha
Maria_Teresa Maria_Tereza | Maitê Teté Teresinha Maité Teresa
Maria_Cristina | Cris Tina Macris Mariacris
Maria_Antónia Maria_Antônia | Mitó Toninha Mantónia
Maria_Manuel Maria_Manuela | Mimi Nela Manuela Mané
Maria_Inês | Minês Nê Inês
Maria_Alice | Malice Mali Alice
Maria_Vitória | Mavi Vivi Vitória
Maria_Fernanda | Mafê Nanda Fernanda Fefê
Maria_Júlia | Maju Majú Juju Júlia
Maria_Laura | Malau Laurinha Laura
Maria_Cecília | Maciça Ceci Cecília
Ana | Aninha Aninhas Anita Nana Nita Ni Naninha Anoca
Ana_Paula | Paulinha Aninha Paula Nana
Ana_Maria | Naná Aninha Nana Namaria
Ana_Luísa Ana_Luiza Ana_Luíza | Analu Lulu Aninha Lu
Ana_Carolina | Carol Nina Aninha Carolina
Ana_Beatriz | Bia Nabia Anabia Aninha Beatriz
Ana_Clara | Clarinha Aninha Nacla Clara
Ana_Cristina | Cris Tina Anacris Nina
Ana_Júlia | Aju Anaju Juju Júlia
Ana_Rita | Rita Ritinha Anarita
Ana_Isabel | Bela Isabel Bel
Adriana Adrianna | Dri Drica Adri Drika Didi Driana Adrianinha Nana
Adelaide | Lalá Adel Laide Dedé
Adelina Adélia | Lina Dé Adé Dela
Alana Allana | Lana Lan
Alba | Albinha
Alberta Albertina | Tina Berta Bertinha
Alda | Aldinha
Alessandra | Sandra Ale Alê Sandrinha Xanda
Alexandra | Alex Xana Sandra Xanda Alê Xaninha Alexa Xandinha
Alice Alyce | Li Lili Licinha Lice Alicinha
Aline Alyne | Li Line Lili Alininha
Alícia | Lili Cia
Alzira | Zira Zirinha
Amália | Mália Malinha
Amanda | Mandinha Manda Amandinha Mandy
Amélia | Mélia Mel Melinha Lia
Andreia Andréia Andrea Andréa | Dé Déia Deia Deinha Dea Andy
Andressa Andreza | Dé Dessa Dresa
Anabela | Bela Belinha Ana
Angela Ângela | Angelinha Gela Gê Anja Angie
Angélica | Gel Angel Lica Geca
Antónia Antônia | Toninha Tonha Tó Tuca Tónia Nina
Arlete | Lete Arlê
Ariana Ariane Arianna | Ari Nane
Augusta | Guta Gugu Gusta
Aurora | Rora Aurorinha Lola
Bárbara | Babi Bá Barbinha Babá Barbie Babita
Beatriz Beatris | Bia Bibi Triz Bea Biazinha Biba Biatriz Be Tita Beatrizinha Bi
Benedita | Bené Dita Ditinha Benê
Berenice Bernice | Bere Berê Nice
Bernadete Bernardete | Dete Berna Detinha
Bianca Byanca | Bia Bi Bibi Bianquinha Biba
Branca | Branquinha
Brenda | Bre Brendinha
Bruna | Bru Bruninha Brubru
Camila Camilla Kamila | Cami Mila Camilinha Milinha Ca
Carina Karina | Cá Nina Ká Cari Kari
Carla Karla | Carlinha Cacá Cá Lala
Carlota | Lota Totó Lotinha
Carolina Carolyna | Carol Lina Carolzinha Cacá Carola Nina Carô Caró
Caroline Karoline Carolinne | Carol Line Carolzinha Karol
Cassandra | Sandra Cassi
Catarina Katarina Catharina | Cata Catá Nina Cati Tarina Rina Kika Kati Cacá Catarininha Quitas Kate
Cátia Kátia Katia | Catinha Kati Ká Kat
Cecília | Ceci Cila Cilinha Ceça Cici
Celeste | Celé Tété Teté
Célia | Celinha Cé
Celina Selina | Lina Ce Celininha
Clara | Clarinha Cla Clarita Lala
Clarice Clarisse Clarissa | Clá Clari Lalá Ci
Cláudia Claudia | Clau Cacá Claudinha Cláu Dinha Clo
Claudete Claudette | Dete Clau
Clementina | Tina Clé Clementininha
Cleide Kleide Cleyde | Cleidinha Clê
Cleusa Cleuza Creusa Creuza | Cleusinha Creusinha
Clotilde | Clô Tilde Clo
Constança Constância | Tança Connie Consti Tancinha
Cristiana Cristiane Christiane Cristiani | Cris Tiana Cristi Tiane Chris Nane
Cristina Christina | Cris Tina Kika Titina Tininha Cristininha Kiki Chris
Dagmar | Dag
Daiane Dayane Daiana Dayana | Dai Day Nane
Dalila | Lila Dada
Daniela Daniella Danielle Daniele Danyelle | Dani Dany Nini Dana Danizinha Lela Niela
Débora Deborah Debora | Dé Debi Deby Debs Debinha Debbie
Delfina | Fina Delfi
Denise Denize | De Dê Dedé Deninha Nise
Deolinda | Linda Lindinha Dedé
Diana Dyana | Di Didi Dianinha
Dina Dinah | Dininha
Dinorá Dinorah | Norá Di
Dolores | Lola Dolo Dorinha
Dora | Dorinha
Dulce | Dulcinha Du Dulcita Dudu
Edite Edith | Didi Editinha Dite
Edna Ednalva | Ed Edninha Nalva
Eduarda | Duda Dudinha Edu Dadá Du Dudoca
Elaine Elayne | Lane Laine Lainha Naninha
Elena Helena Heléna | Lena Leninha Nena Helô Lenita Leni Helen Lelena Milena Leleca Lene
Eliana Eliane Elyane | Lili Li Nana Nane Elianinha
Elisa Eliza | Lisa Lili Li Elisinha Zinha
Elisabete Elisabeth Elizabete Elizabeth Isabete | Bete Beth Betinha Lisa Betty Elisa Beta Liz Lili Bety Lisete
Elisângela Elizângela | Elis Lis Ângela Li Zanja
Eloá | Elô
Eloísa Heloísa Eloisa Heloisa Heloíza | Helô Elô Lô Isa Isinha Lola
Elsa Elza | Elsinha Elzinha
Elvira | Vira Virinha Elvi
Elvina | Vina
Ema Emma | Emi Eminha
Emanuela Emanuelle Emanuele | Manu Ema Nela Nelinha
Emília | Mila Milinha Emi Miluxa Lili
Érica Erika Érika | Kika Eriquinha Kaká
Ermelinda | Melinda Linda Lindinha
Estela Estella Stela | Teté Telinha Estelinha
Ester Esther | Esterzinha Tete Teca
Eugênia Eugénia | Geninha Gena Gênia Gé Ninha
Eulália | Lalá Lalinha Lália
Eunice | Nice Nicinha Niça
Eva | Evinha
Evelyn Evelin Eveline Evelyne | Eve Vivi
Fabiana Fabiane | Fabi Fá Bi Fafá Biana Bia
Fabíola | Fabi Bíola
Felícia Felicidade | Fê Lica Feli
Fernanda | Nanda Fê Nandinha Fefê Fer Fefa Nandita Fernandinha Fezinha
Filipa | Pipa Lipa Fi Pippa Pipinha
Filomena | Filó Mena Meninha Lola
Flávia | Fla Flavinha Flá Fafá
Flora | Florinha
Florinda | Linda Flô Lindinha
Florbela | Bela Flor Flô
Francisca | Chica Xica Chiquinha Fran Kika Francis Quica Kiki Chiquita Xiquinha Francisquinha
Francine | Fran Cine
Gabriela Gabriella Gabrielle Gabriele | Gabi Bibi Gaby Bia Gabs Gabrielinha Biela
Geralda | Gegê Geraldinha
Geovana Giovana Giovanna Geovanna Jovana | Gi Gio Vana Vanna Gigi
Gertrudes | Tudinha Trudes Gegê Tuta
Giselle Gisele Giselly Gizele | Gi Gigi Sele Gisa Zele
Gislaine Gislene | Gi Lane Gisa Laine
Graziela Graziele Grazielle Graziella | Grazi Gra Zi Grazinha
Guilhermina | Mina Gui Guigui
Guiomar | Guio Mazinha
Helga | Helguinha
Henriqueta | Queta Quetinha Rica Ri
Hermínia | Mínia Mina
Hilda Ilda | Hildinha Ildinha
Iara Yara | Iarinha Ia
Ines Inês Ignez Inez | Nê Inêsinha Nenê Nenês Inesinha
Ingrid Ingride | Guidi Inguinha
Iolanda Yolanda | Landa Yoyô Lanoca Iô
Iracema | Ira Cema
Irene | Reninha Nena Rene Nê
Iris Íris | Irisinha
Isabel Izabel | Bel Isa Belinha Bela Beli Isabelinha Zabel Bebel Isabelita Beta Zabé Bebé
Isabela Isabella Izabela Isabelly Izabella | Isa Bela Belinha Bella Bebela Isinha
Isadora Izadora | Isa Dora Dorinha
Isaura | Zaura Isa Zau
Ivete Ivette Yvete | Vete Ivetinha
Ivone Yvone Ivonete | Vone Vonete Voninha
Jacinta | Cinta Jaci
Jacqueline Jaqueline Jaquelyne Jakeline | Jaque Jaqui Line Jack Jackie Jaquelininha
Janaína | Jana Jananinha Naína Nana
Jandira | Dira Jan
Jéssica Jessica Gessica Géssica | Jé Jess Jessi Jessiquinha Jeca
Joana Johana | Jô Joaninha Jú Janinha Nana Jo Juana
Joaquina | Quina Quininha Quinha
Jordana | Jô Dana Jordi
Jorgina Georgina | Gina Jô Gi Ginha
Josefa | Zefa Zefinha Jô Zezinha Fifa Zézinha Zefita
Josefina Josephina | Fina Finha Jô Zefina Zezé
Josiane Josiana | Josi Jô Jane Nane
Joice Joyce Joisse | Jô Joy Joicinha
Judite Judith | Juju Ju Didi Dite Ditinha
Júlia | Juju Ju Julinha Jú Juli
Juliana Julianna | Ju Juju Juli Jú Liana Jujuba Julianinha
Juliane Julianne Giuliane | Ju Juli Liane
Julieta Giulieta | Juju Ju Juli Julietinha
Karen Káren | Ká Kaká Karenzinha
Kelly Kelli Quelly | Kel Kellynha
Laís Lais Laiz | Lá Lalá Laizinha
Lara | Larinha Lalá
Larissa Laryssa | Lari Lara Lalá Issa Larinha Lá
Laura | Laurinha Lau Lala Lalá Laurita
Lavínia | Lavi Vivi Viní
Leandra | Lê Leli Leandrinha
Leila Leyla Layla | Leilinha Lelê
Leonor Leonora Eleonora | Nonô Nô Nor Léo Nonor Leo Lola Nori Nora Lelé
Leopoldina | Dina Leo Poldina
Letícia Lettícia | Lê Lelê Leti Titi Tícia Letinha Lele
Lídia Lydia | Lidinha Li Lili
Lígia Ligya | Li Liginha Gigi
Lilian Lílian Liliana Liliane | Lili Li Lil Nana Liu
Lívia | Liv Livinha Lili Lí
Lorena Lorenna | Lô Lola Lori Loreninha
Lorraine Lorrane Lorrany | Lô Lola
Luana Luanna | Lu Lua Lulu Luaninha
Lúcia Luzia | Lu Lucinha Luci Lucy Luzinha Luzi
Lucília Lucila | Lu Cila Lulu Cilinha
Lucimar Lucimara | Lu Luci Mara
Lucinda | Lu Cinda Cindinha
Ludmila Ludmilla | Lud Mila Lu Ludi
Luísa Luiza | Lu Lulu Luisinha Luizinha Lulinha Isa Zazá
Madalena Magdalena | Lena Madá Mada Leninha Magda Madu
Mafalda | Mafas Fafá Mafaldinha Falda
Magali Magaly | Maga Gali Magá
Maiara Mayara Maiára | Mai May Iara
Maísa Maysa | Má Isa
Manuela Manoela Manuella | Manu Nela Nelinha Manuelinha Néla Manucha
Mara | Marinha Mar
Márcia | Marcinha Má Cinha Ma
Marcela Marcella | Cela Má Marcelinha Celinha Ma Tchela
Margarida | Guida Guidinha Margô Margot Guigui Magui Magá Margaridinha Gui Guiducha
Mariana Marianna | Mari Nana Marianinha Má Maná Ma
Mariane Marianne Maryane | Mari Ane Nane
Mariete Marieta | Eta Tetê
Marília Maryllia | Lila Mari Má Lília
Marina | Mari Nina Marininha Má Mariná
Marinalva | Nalva Mari
Mariza Marisa | Isa Mari Má Zaza Isinha
Marilda | Mari Ilda
Marilene Marilena | Lene Mari Lena
Marlene Marlena | Lene Leninha Leni
Marlúcia | Lu Lúcia
Marta Martha | Martinha Má Tatá Martita
Martina | Tina Martininha
Matilde Mathilde | Tilde Mati Matildinha Tita Mathy Tilinha
Melissa Mellissa | Mel Lissa Me Meli
Mercedes | Mercê Cedinha
Micaela Mikaela Michaela | Mica Mika Kaela
Michele Michelle Michelly Mixele | Mi Chele Mimi Michelinha
Milena Millena | Mi Mila Lena Mileninha
Miriam Míriam Mirian Myriam | Mi Miri Mirinha
Mirela Mirella | Mi Rela Mirê
Mônica Mónica | Moni Mô Moniquinha Moca Nica
Monique | Moni Nick Nique
Nádia | Nadinha Na Didi
Nair | Nairzinha Na
Natália Nathália Natalia Nathalia | Nat Nati Naty Natalinha Ná Tata Taia
Natércia | Naté Tércia
Nayara Naiara | Nai Nay Yara
Neusa Neuza | Neusinha Neuzinha Neu
Nicole Nicolle Nicoly | Nic Nini Nico Niki
Noémia Noêmia Noemi Noémi | Nô Mimi Emi
Norma | Norminha
Odete Odette | Dete Detinha Detita
Ofélia | Féfé Félia
Olga | Olguinha
Olinda | Linda Lindinha
Olívia | Liv Livi Via Lili Olivinha
Ondina | Dina
Otília Ottília | Tila Lila Tilinha
Pamela Pâmela Pamella | Pam Pami Pamelinha
Patrícia | Pati Pat Tricia Patty Paty Ticha Tícia Patricinha Tixa Trica
Paula | Paulinha Pá Lala Pauleca Polly
Paulina | Lina Paulininha
Penélope | Penny Pê Penê Lope
Perpétua | Petinha Pepê
Priscila Priscilla Pricila | Pri Cila Prika Pity Priscilinha
Quitéria | Quité Téria Quita
Rafaela Raphaela Rafaella | Rafa Faela Rafinha Fafá Rafaelinha
Raimunda Raymunda | Mundinha Mundica Rai Munda
Raissa Raíssa Rayssa | Rai Ray Issa
Raquel Rachel Rakel | Quel Kel Raquelinha Ra Quelinha Keka
Rebeca Rebecca | Beca Re Becky Bebeca Bequinha
Regiane Regiana | Rê Regi Ane
Regina Rejane | Rê Gina Regi Reginha Gininha
Renata | Rê Renatinha Nata Natinha Re Tata
Rita | Ritinha Ri Ritoca Tita
Roberta | Beta Rô Betinha Robertinha Bebeta Ro
Rosa | Rosinha Rô Rosita Zinha Rosi
Rosália Rosalina | Rosa Rô Lina Rosinha
Rosana Rosanna Rosane | Rô Zana Ro Roseninha
Rosângela Rosangela | Rô Rosa Ângela Zanja Ro
Rosária Rosaria | Rosa Rô Zarinha
Roseli Rosely Rosele | Rô Rose Li
Rosemeire Rosimeire Rosemary Rosimeri | Rose Meire Rosi Rô Mary
Rosilda Rosineide Rosilene | Rosi Rô Neide Ilda Lene
Rute Ruth | Rutinha Ru
Sabrina | Sá Sabri Brina Bina Sasá
Samanta Samantha | Sam Sá Samy Manta
Samara | Sam Mara Sá
Sandra | Sandrinha San Sã Drinha
Sara Sarah | Sarinha Sá Sasá Sarita
Selma | Selminha
Severina | Biu Sevé Rina
Sheila Cheila Xeila | She Sheilinha
Shirley Chirlei Shirlei | Shi Shirl
Silvana Silvania | Sil Vana Silvinha
Sílvia Sylvia | Sil Silvinha Vivi Si
Simone Simoni | Si Mone Moninha Sissi Simoninha
Sofia Sophia | Sofi Fifi Sô Sofinha Soso Fia Sofis Soph
Solange | Sol Sô Soly
Sónia Sônia Sonia | Soninha Sô So Nini
Soraia Soraya | Sô Raia Sol
Stefany Stephanie Estefânia Stefani Stéfanie Estéfani | Tefi Fani Fany Tété Fanny Ste
Stella | Telinha
Suelen Suellen Suélen | Su Sue Suzinha
Sueli Suely Suelly | Su Sue
Susana Suzana Suzanna Susanna | Su Suzi Sana Zana Susy Suzy Susaninha Suzete
Tainá Taynara Tainara | Tai Tay
Taís Thaís Thais Tays | Tá Tatá Thá Taisinha Thata
Tamires Thamires Tamiris | Tami Tata
Tânia Tania | Taninha Tata
Tarsila | Tá Sila
Tatiana Tatiane Tathiane Tatyana | Tati Tata Taty Tatinha
Telma Thelma | Telminha
Teodora Theodora | Dora Teo Téo Dorinha
Teresa Tereza Thereza | Teca Teresinha Terezinha Tetê Têca Teté Zinha Terê
Teresinha Terezinha Therezinha | Teca Tetê Zinha Terê
Úrsula | Ursinha Sula
Valentina | Val Valen Tina Titina
Valéria | Val Léia Valerinha Vavá Lerinha
Valquíria Walquíria | Val Quíria Kika
Vanda Wanda | Vandinha Wandinha
Vanessa Wanessa | Vá Vane Nessa Van Nessinha Vanessinha
Vânia Vania | Vaninha Van
Vera | Verinha Veroca
Verônica Verónica | Vê Nica Verô Veca Vero
Vicência | Vivi Cência
Violeta | Vivi Letinha Vi
Virgínia | Gina Gigi Vi Virgi Ginha
Vitória Victória Victoria | Vi Vivi Vick Tória Vitorinha Vic Vicky Tori
Vivian Viviane Viviana Vivyan | Vivi Vi Vivinha Nane
Yasmin Iasmin Yasmim | Yas Mimi Iaiá Min
Zélia | Zelinha Zé
Zenaide Zenaida | Zê Naide Zena
Zilda | Zildinha Zi
Zita | Zitinha
Zulmira | Zu Mira Zuca
`
