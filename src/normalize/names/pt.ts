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
José | Zé Zeca Zezinho Zezé Zequinha Josa Juca Pepe Zezito Zito Zuza
João | Joãozinho Jão Joca Juca Janjão Jonjoca Johnny Joãozito Janjo
Antônio | Toninho Tonho Tó Toni Tonico Toninha Totonho Totó Nico Toneca Tonecas Tonhão Antoninho
Francisco | Chico Xico Paco Chiquinho Kiko Chiquito Francis Fran Cisco Chicão Pancho
Carlos | Carlinhos Cacá Carlito Carlão Carlitos Calu Carlinho Charlie
Paulo | Paulinho Paulão Lino Paulito Pauli
Pedro | Pedrinho Pedrão Pedrito Pedroca Peu Pepê
Lucas | Luquinhas Luca Luquinha Luc Lu Lucão
Luiz | Lula Luizinho Lulu Lu Luizão Luigi Lui Zizinho
Marcos | Marquinhos Marcão Marquinho Marco Quito
Luciano | Lu Lulu Ciano Luça Lucianinho
Gabriel | Gabi Biel Gab Gabo Gabito Gabrielzinho Bi
Rafael | Rafa Fael Rafinha Rafão Faé Rafe
Daniel | Dani Dan Danielzinho Niel
Marcelo | Celo Marcelinho Celinho Má Lelo Tchelo Marcelão
Bruno | Bru Bruninho Brunão
Eduardo | Dudu Edu Duda Du Dado Eduardinho Dinho Duca Edinho
Felipe Filipe | Lipe Fe Felipinho Pipo Lipinho Fil Feli
Raimundo | Mundinho Mundico Rai Dico Doca Mundo Raimundinho
Rodrigo | Digo Rô Rodriguinho Drigo Rod Diguinho Rodrigão
Manoel Manuel | Mané Manel Neco Nel Maneco Manu Nelito Neca Nelo Manelinho Manecas Manny Manolo Maneca Manecão Leca
Matheus | Teteu Mat Matheusinho Teus Teo
André | Dedé Dé Andrezinho Drezinho Deco Dré
Fernando | Nando Fê Fernandinho Nandinho Fefê Fer Nandão
Fábio | Fabinho Binho Fá Fabão Fabito Fafá Bio
Leonardo | Leo Leozinho Nardo Naldo Leonardinho
Gustavo | Gu Guga Gus Guto Gugu Guguinha Tavo Gustavinho Tavinho
Guilherme | Gui Guiga Guilherminho Guigo Bill Memê Guilhas
Leandro | Lê Lelê Leo Leandrinho Drinho
Tiago | Ti Tiaguinho Titi Tiagão Yago
Anderson | Andi Dinho Ander Andersinho
Ricardo | Rick Ricardinho Cadu Rico Cado Rica Ricky Dinho
Márcio | Marcinho Cinho Má Marcião
Jorge | Jorginho Joca Jojó Gegê Jorgito George
Sebastião | Tião Bastião Tiãozinho Basto Bastiãozinho Sebá Babá Bastos Sebas
Alexandre Alexandro | Alex Xande Xandinho Xandão Lê Ale Xandy Xandre Leco Lelê Xano
Roberto | Beto Bob Betinho Robertinho Betão Rob Bobi Robertão Tinho Robi
Edson Edison | Edinho Dedé Ed Edi Dinho Zinho
Diego Diogo | Di Didi Diguinho Dioguinho Digo Dieguinho
Vitor Victor | Vitinho Vi Vic Vito Vitão Tor Vick
Sérgio | Serginho Sé Sergião Serjão Gigio Sergito
Cláudio | Cau Cacá Claudinho Clau Claudião
Matias | Mati Ti
Thomas | Tom Tommy Tomasinho
Geraldo | Gegê Geraldinho Gera Dinho Lado
Adriano | Dri Didi Adri Nano Drico Adrianinho Dricano
Luciana | Lu Luci Ciana Lulu Lucianinha
Vinícius | Vini Vina Vinicinho
Rogério | Rô Rogerinho Roger Gerinho Rogerião
Mário | Marinho Marito Mariozinho Má
Maurício | Mau Maumau Ciço Mauricinho Mauri Maurinho
Mauro | Maurinho Mau
Miguel | Mi Miguelito Guel Miguelinho Miguelão Mike Mig
Henrique Enrique | Rique Rick Ique Kike Henri Ricky Henriquinho Hike
Ivan | Ivanzinho Vanzinho Vando
Jeferson | Jeff Jé Jefinho Fefo
Joaquim | Quim Quincas Quinzinho Juca Quinho Quinzão Quincó
Josué | Jojó Zué
Júlio | Julinho Juju Ju
Juliano | Ju Juli Juju
Leonel | Leo Nelo Leonelinho
Lourenço | Lou Loro Lolo
Marco Marcus | Marquinho Marquinhos Marcão
Nelson | Nelsinho Nel Nelo Néo Nelsão
Nuno | Nunocas Nuninho
Orlando | Lando Landinho Orlandinho
Oscar | Cacá Oscarzinho Cazinho
Osvaldo | Vadinho Vado Valdo Osvaldinho Dinho Badinho Vavá
Otávio Octávio | Tavinho Tatá Tavo Távio Otavinho
Reginaldo | Naldo Regi Naldinho Nal
Renan | Nan Re Renanzinho
Renato | Rê Nato Renatinho Natinho
Ronaldo | Naldo Ronaldinho Rony Ron Ro
Rubens Rúben | Rubinho Rubão Bubi Binho Rubem
Salvador | Dodô Salva Vado Dorinho
Samuel | Samu Sam Samuca Muca Samuelzinho Sami
Santiago | Santi Iago
Saulo | Saulinho
Severino | Biu Bio Severo Sevé Vevé Bill
Silvio | Silvinho Sil
Simão | Si Simãozinho
Valdemar | Valdo Dema Vadinho Mazinho
Valter | Waltinho Tinho
Vanderlei | Vander Lei Deco
Vicente | Vicentinho Vi Cente Chente Tinho Vice
Wagner | Vaguinho Wag
Washington | Tom Uóchinton Wash
Wellington Uelinton | Well Tom Ueli Welli
Wesley Uesley | Wes Wesl Lei
William Willian Uilian Uiliam | Will Willi Bill Lian
Wilson Uílson | Wil Wilsinho
Yuri | Yu Iurizinho
Abel | Abelinho Bel
Abílio | Bilo Bibi
Adalberto | Beto Betinho Dal Ada Berto
Adão | Adãozinho
Ademar | Dema Mazinho
Ademir | Demi Mirzinho
Adelino | Lino Delino
Adílson | Dil Dilsinho
Afonso Alfonso | Fonso Afonsinho Fonsinho
Agostinho | Gusto Tinho Agosto
Ailton | Ton
Aírton | Tom Ton
Alan | Alanzinho Lan
Albano | Bano Albaninho
Alberto | Beto Bertinho Betinho Al Albertinho Berto Tinho
Albino | Bino
Alcides | Cidinho Cid Cide
Alessandro | Sandro Ale Xande Alex
Alfredo | Fredo Fredinho Alfredinho Fred
Almir | Mirinho
Aluísio Aloísio | Lula Izio Isinho Loísio
Álvaro | Alvarinho Varinho Al
Amadeu | Deu Madeu
Amaro | Maro Amarinho
Américo | Mérico Meco
Anacleto | Cleto
Ângelo | Angelinho Gelo Lino
Aníbal | Niba Nibal
Anselmo | Selmo
Aparecido | Cido Cidinho Cidão
Ariel | Ari
Aristides | Tidinho Tide Ari
Arlindo | Lindo Lindinho Arlindinho
Armando | Mando Mandinho Armandinho
Arnaldo | Naldo Arnaldinho Nal
Artur | Tutu Arturzinho Tuca Artu Turzinho
Augusto | Guto Gusto Gugu Augustinho Gu Tinho
Aurélio | Lelo Aurelinho
Baltazar | Balta Balty
Bartolomeu | Bartô Lomeu Meu
Belmiro | Miro Bel
Benedito Benedicto | Bené Dito Ditinho Beni Ditão
Benício | Beni Ben
Benjamim Benjamin | Ben Benja Beni Jamin
Bento | Bentinho
Bernardino | Dino
Bernardo | Be Bernardinho Nardo Berna Bebê Ber
Breno | Bre Breninho
Caetano | Caê Tano
Caio | Caíto Cainho
Cássio | Cassinho Cacá
Cauã | Cau Cauãzinho
Celestino | Tino Celé
Célio | Celinho
Celso | Celsinho Cel
César | Cesinha Cê Cecé Cesão Cesinho
Cícero | Ciço Cicinho
Clemente | Clé Mente
Cleiton Clayton | Cley Ton
Clóvis | Clô
Conrado | Rado Con
Constantino | Tino Consta
Cristiano Cristian | Cris Tiano Cristianinho Crisinho
Cristóvão Cristovam | Cris Tovo Tóvão
Custódio | Todinho Dinho
Damião | Dami Dam
Danilo | Dani Nilo Dan Danilinho
Dario | Darinho
David Davi | Dudu Davizinho Dave Da
Décio | Decinho
Délcio | Del
Demétrio | Deme Metro
Denis Denilson | Den Deni Denilso
Dinis Dionísio | Dini Dino Nísio Dio
Domingos | Mingos Dodô Mingo Minguinho Dominguinhos Mimi
Donato | Nato
Douglas | Doug Dodô Dougui
Duarte | Duartinho Dudu
Edgar Edgard | Ed Gá Edgarzinho
Edmar Edimar | Ed Mazinho
Edmilson | Ed Milsinho Mil
Edmundo | Mundinho Ed Mundo Dudu
Edvaldo Edivaldo | Valdo Vado Vadinho Ed
Egídio | Gídio Gigi
Elias | Eli Liazinho Lias
Elton Hélton | Ton
Emanuel | Manu Ema Mané Emanu
Emerson | Eme Mersinho
Emílio | Milo Milinho Mimi
Enzo Henzo | Enzinho
Érico Erick | Kiko Ric Rico
Ernesto | Nesto Ernestinho
Estêvão Estevam | Tevo Teté Estevinho Vão
Euclides | Clides Cridinho Kid Quidinho
Eugênio | Gênio Geninho Gegê
Eusébio | Zebinho Zébio
Evandro | Vandro Vando
Everaldo | Vevé Naldo
Everton | Ton Vevé
Ezequiel | Zeca Zequiel Quiel Kiel Zeki
Fabiano | Fabi Bi Biano
Fabrício | Bricio Fá Fabri Ciço
Faustino Fausto | Tino Faustinho
Félix | Fê Lelé
Fernão | Não
Firmino | Mino Firmo
Flávio | Flavinho Fla
Frederico | Fred Fredinho Lico Rico Kiko Frede Fredo Derico
Gaspar | Gasparzinho
Germano | Gê Mano
Gerson | Gê Gersinho
Gil | Gilzinho
Gilberto | Gil Beto Giba Betinho Gilbertinho Berto
Gilmar | Gil Mazinho
Gilson | Gil
Giovanni Geovani Geovane | Gio Vani Vane
Gonçalo | Gonça Gonçalinho Lalo
Graciliano | Graci
Gregório | Greg Góri
Heitor Eitor | Tor Heitorzinho Tito
Hélder Élder | Hel
Hélio Elio | Helinho
Heráclito | Lito
Herculano | Hercu Lano
Hermes | Hermesinho
Hermínio | Mínio
Horácio | Horacinho Lalá
Hugo | Huguinho Gugu Guga
Humberto Umberto | Beto Humbertinho Betinho Bertinho
Igor | Iguinho Guinho
Ignácio Inácio | Nacho Nacinho Inacinho
Irineu Ireneu | Neu
Isaac Isaque | Zac Isa Zaquinho
Isaías | Isa Zaías
Ismael | Isma Mael
Israel | Isra Rael
Itamar | Ita Mazinho
Ítalo | Ita Talo
Jacinto | Cinto Jaci
Jaime | Jaiminho Jai
Jair Jahir | Jairzinho
Jeremias | Jerê Mias Jeri
Jerônimo | Jerô Momo Gegê
Joel | Joelzinho
Jonas | Joninhas Jo
Jonathan Jônatas Jhonatan | Jhon Jon Jô Nathan
Josafá | Safá
Josias | Jô Josi
Juarez | Ju
Judas_Tadeu | Dadeu Tade
Juscelino | Lino Ju
Justino | Tino
Kevin | Kev
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
Milton | Miltinho Mil
Moacir | Moa Cica
Moisés | Moi Zezé Moita
Murilo | Muri Mu Lilo
Narciso | Ciso
Natanael | Nata Nael
Nathan | Nat
Nicolau Nicolas Nicholas | Nico Nick Lau Nicolinha Niki
Nicodemos | Nico Demo
Norberto | Beto Berto Norbertinho
Olavo | Olavinho
Olegário | Leco
Olímpio | Límpio
Oséias | Zé
Otacílio Octacílio | Tacílio Cilinho
Otto | Ottinho
Pascoal Paschoal | Pasco
Patrício | Patri Tricio
Plínio | Plininho
Quintino | Tino Quinto
Raul | Raulzinho Rau
Régis | Re
Ramiro | Miro Rami
Reinaldo | Naldo Rei Reinaldinho Naldinho
Ricardina | Dina Rica
Robson Robinson | Rob Robinho Robin
Rodolfo | Dolfo Rodo Rudi Dodô
Romário | Romarinho
Romeu | Meu Romeuzinho
Romualdo | Valdo Aldo
Rômulo | Rominho Romu
Roque | Roquinho
Rosendo | Sendo
Rui | Ruizinho
Sandro | Sandrinho San
Sidney | Sid Ney
Silvano | Sil Vano
Silvestre | Sil Vestre
Sócrates | Sócra
Tadeu | Tad Deu Tadeuzinho
Telmo | Telminho
Teodoro | Téo Doro
Teófilo | Téo Filo Fifi
Tércio | Tê
Tobias | Tobi Bias
Tomé | Tom
Ubaldo | Baldo
Ubirajara | Bira Jara
Ubiratan | Bira Tan
Ulisses | Uli Lissinho
Urbano | Bano
Valdir | Didi Valdirzinho
Valdomiro | Miro Valdo
Valentim | Val Tim Valen
Venâncio | Nancinho
Virgílio | Gílio Virgi
Virgulino | Lino
Wilmar | Mazinho
Xavier | Xavi Xavito
Zacarias | Zaca Zac
Zeferino | Zefe Rino
José_Carlos | Zeca Zé_Carlos Zé Juca
José_Maria | Zé_Maria Zé
José_Luiz | Zé_Luís Zelu Zé
José_Antônio | Zé_Antônio Zé_Tó Zé
José_Manuel | Zé_Manel Zé
José_Roberto | Zé_Roberto Beto Zé
João_Paulo | JP Jota João_Paulinho
João_Pedro | JP João_Pê Jope
João_Carlos | Joca JC
Luiz_Carlos | Luca Lula Cacá
Carlos_Eduardo | Cadu Carlos_Edu Cacá Dudu
Luiz_Fernando | Lufe Nando Fernando
Marco_Antônio | Marquinhos Marcão
Paulo_Roberto | Beto Paulinho
Maria | Mari Mariazinha Mariinha Maricota Maroca Mimi Cota Mia Lia Mariquinhas Mariquita Bia Maricas Quita Micas Maruxa Ia Marocas
Maria_de_Fátima Fátima | Fá Fafá Fatinha Tima Fatoca
Maria_de_Lurdes Lurdes | Lurdinhas Lurdinha Lu Milú Dinha
Maria_da_Conceição Conceição | São Sãozinha Ceiça Conça Cecé Ção Concha Ceição Sãozita
Carmem Cármen Carme | Carminha Carmita Mel
Maria_do_Carmo Carmo | Carminha Carmita Camu
Maria_da_Graça Graça | Gracinha Gracita Gal Gá
Maria_das_Graças Graças | Gracinha Graça Dadá
Maria_da_Glória Glória | Glorinha Gló Lola
Maria_das_Dores Dores | Dorinha Das_Dores Dorita Dora Lola
Maria_do_Socorro Socorro | Corrinha Socorrinho Côrro
Maria_da_Luz Luz | Luzinha Da_Luz
Maria_dos_Anjos Anjos | Anjinha
Maria_da_Piedade Piedade | Dade Piedadinha
Maria_do_Céu Céu | Ceuzinha
Maria_do_Rosário Rosário | Rosarinho Zarinha
Maria_dos_Remédios Remédios | Remedinha
Maria_da_Penha Penha | Penhinha
Maria_Aparecida Aparecida | Cida Cidinha Cidoca Aparecidinha Tida
Maria_José | Zezé Mazé Zezinha Majó Miza Zé Zeza
Maria_João | Maju Mariajão Mijó MJ
Maria_Luísa | Malu Marilu Luísa Milu Lu
Maria_Helena | Milena Malena Lena Leninha Mialena Helena
Maria_Eduarda | Duda Madu Mariadu Dudinha Eduarda
Maria_Clara | Maclara Clarinha Mari
Maria_Isabel | Mabel Maribel Bel Misabel Isabel Belinha
Maria_Teresa | Maitê Teté Teresinha Teresa
Maria_Cristina | Cris Tina Macris Mariacris
Maria_Antónia | Mitó Toninha Mantónia
Maria_Manuel Maria_Manuela | Mimi Nela Manuela Mané
Maria_Inês | Minês Nê Inês
Maria_Alice | Malice Mali Alice
Maria_Vitória | Mavi Vivi Vitória
Maria_Fernanda | Mafê Nanda Fernanda Fefê
Maria_Júlia | Maju Juju Júlia
Maria_Laura | Malau Laurinha Laura
Maria_Cecília | Maciça Ceci Cecília
Ana | Aninha Aninhas Anita Nana Nita Ni Naninha Anoca
Ana_Paula | Paulinha Aninha Paula Nana
Ana_Maria | Naná Aninha Namaria
Ana_Luísa | Analu Lulu Aninha Lu
Ana_Carolina | Carol Nina Aninha Carolina
Ana_Beatriz | Bia Nabia Anabia Aninha Beatriz
Ana_Clara | Clarinha Aninha Nacla Clara
Ana_Cristina | Cris Tina Anacris Nina
Ana_Júlia | Aju Anaju Juju Júlia
Ana_Rita | Rita Ritinha
Ana_Isabel | Bela Isabel Bel
Adriana | Dri Drica Adri Didi Driana Adrianinha Nana
Adelaide | Lalá Adel Laide Dedé
Adelina Adélia | Lina Dé Adé Dela
Alana | Lana Lan
Alba | Albinha
Alberta Albertina | Tina Berta Bertinha
Alda | Aldinha
Alessandra | Sandra Ale Sandrinha Xanda
Alexandra | Alex Xana Sandra Xanda Alê Xaninha Alexa Xandinha
Alice | Li Lili Licinha Lice Alicinha
Aline | Li Line Lili Alininha
Alícia | Lili Cia
Alzira | Zira Zirinha
Amália | Mália Malinha
Amanda | Mandinha Manda Amandinha Mandy
Amélia | Mélia Mel Melinha Lia
Andreia Andrea | Dé Déia Deinha Dea Andy
Andressa | Dé Dessa Dresa
Anabela | Bela Belinha Ana
Angela | Angelinha Gela Gê Anja Angie
Angélica | Gel Angel Lica Geca
Antónia | Toninha Tonha Tó Tuca Tónia Nina
Arlete | Lete Arlê
Ariana Ariane | Ari Nane
Augusta | Guta Gugu Gusta
Aurora | Rora Aurorinha Lola
Bárbara | Babi Bá Barbinha Babá Barbie Babita
Beatriz | Bia Bibi Triz Bea Biazinha Biba Biatriz Be Tita Beatrizinha Bi
Benedita | Bené Dita Ditinha
Berenice Bernice | Bere Nice
Bernadete Bernardete | Dete Berna Detinha
Bianca | Bia Bi Bibi Bianquinha Biba
Branca | Branquinha
Brenda | Bre Brendinha
Bruna | Bru Bruninha Brubru
Camila | Cami Mila Camilinha Milinha Ca
Carina | Cá Nina Cari
Carla | Carlinha Cacá Cá Lala
Carlota | Lota Totó Lotinha
Carolina | Carol Lina Carolzinha Cacá Carola Nina Carô
Caroline | Carol Line Carolzinha
Cassandra | Sandra Cassi
Catarina | Cata Nina Cati Tarina Rina Kika Cacá Catarininha Quitas Kate
Cátia | Catinha Kati Ká Kat
Cecília | Ceci Cila Cilinha Ceça Cici
Celeste | Celé Tété
Célia | Celinha Cé
Celina | Lina Ce Celininha
Clara | Clarinha Cla Clarita Lala
Clarice Clarissa | Clá Clari Lalá Ci
Cláudia | Clau Cacá Claudinha Dinha Clo
Claudete | Dete Clau
Clementina | Tina Clé Clementininha
Cleide | Cleidinha Clê
Cleusa Creusa | Cleusinha Creusinha
Clotilde | Clô Tilde
Constança Constância | Tança Connie Consti Tancinha
Cristiana Cristiane Cristiani | Cris Tiana Cristi Tiane Nane
Cristina | Cris Tina Kika Titina Tininha Cristininha Kiki
Dagmar | Dag
Daiane Daiana | Dai Nane
Dalila | Lila Dada
Daniela Danielle | Dani Nini Dana Danizinha Lela Niela
Débora | Dé Debi Debs Debinha
Delfina | Fina Delfi
Denise | De Dedé Deninha Nise
Deolinda | Linda Lindinha Dedé
Diana | Di Didi Dianinha
Dina | Dininha
Dinorá | Norá Di
Dolores | Lola Dolo Dorinha
Dora | Dorinha
Dulce | Dulcinha Du Dulcita Dudu
Edite Edith | Didi Editinha Dite
Edna Ednalva | Ed Edninha Nalva
Eduarda | Duda Dudinha Edu Dadá Du Dudoca
Elaine | Lane Laine Lainha Naninha
Elena Helena | Lena Leninha Nena Helô Lenita Leni Helen Lelena Milena Leleca Lene
Eliana Eliane | Lili Li Nana Nane Elianinha
Elisa | Lisa Lili Li Elisinha Zinha
Elisabete Elisabeth Isabete | Bete Beth Betinha Lisa Betty Elisa Beta Liz Lili Lisete
Elisângela | Elis Lis Ângela Li Zanja
Eloá | Elô
Eloísa Heloísa | Helô Elô Lô Isa Isinha Lola
Elsa | Elsinha
Elvira | Vira Virinha Elvi
Elvina | Vina
Ema | Emi Eminha
Emanuela Emanuelle | Manu Ema Nela Nelinha
Emília | Mila Milinha Emi Miluxa Lili
Érica | Kika Eriquinha Kaká
Ermelinda | Melinda Linda Lindinha
Estela Stela Stella | Teté Telinha Estelinha
Ester | Esterzinha Tete Teca
Eugênia | Geninha Gena Gênia Gé Ninha
Eulália | Lalá Lalinha Lália
Eunice | Nice Nicinha Niça
Eva | Evinha
Evelyn Eveline | Eve Vivi
Fabiana Fabiane | Fabi Fá Bi Fafá Biana Bia
Fabíola | Fabi Bíola
Felícia Felicidade | Fê Lica Feli
Fernanda | Nanda Fê Nandinha Fefê Fer Fefa Nandita Fernandinha Fezinha
Filipa | Pipa Lipa Fi Pipinha
Filomena | Filó Mena Meninha Lola
Flávia | Fla Flavinha Fafá
Flora | Florinha
Florinda | Linda Flô Lindinha
Florbela | Bela Flor Flô
Francisca | Chica Xica Chiquinha Fran Kika Francis Kiki Chiquita Xiquinha Francisquinha
Francine | Fran Cine
Gabriela Gabrielle | Gabi Bibi Bia Gabs Gabrielinha Biela
Geralda | Gegê Geraldinha
Geovana Giovana Jovana | Gi Gio Vana Gigi
Gertrudes | Tudinha Trudes Gegê Tuta
Giselle Giselly | Gi Gigi Sele Gisa Zele
Gislaine Gislene | Gi Lane Gisa Laine
Graziela Graziele | Grazi Gra Zi Grazinha
Guilhermina | Mina Gui Guigui
Guiomar | Guio Mazinha
Helga | Helguinha
Henriqueta | Queta Quetinha Rica Ri
Hermínia | Mínia Mina
Hilda Ilda | Hildinha Ildinha
Iara | Iarinha Ia
Ines Ignez | Nê Inêsinha Nenê Nenês
Ingrid Ingride | Guidi Inguinha
Iolanda | Landa Yoyô Lanoca Iô
Iracema | Ira Cema
Irene | Reninha Nena Rene Nê
Iris | Irisinha
Isabel | Bel Isa Belinha Bela Beli Isabelinha Zabel Bebel Isabelita Beta Zabé Bebé
Isabela Isabelly | Isa Bela Belinha Bebela Isinha
Isadora | Isa Dora Dorinha
Isaura | Zaura Isa Zau
Ivete | Vete Ivetinha
Ivone Ivonete | Vone Vonete Voninha
Jacinta | Cinta Jaci
Jacqueline Jaqueline | Jaque Jaqui Line Jaquelininha
Janaína | Jana Jananinha Naína Nana
Jandira | Dira Jan
Jéssica Gessica | Jé Jess Jessi Jessiquinha Jeca
Joana Johana | Jô Joaninha Jú Janinha Nana Juana
Joaquina | Quina Quininha Quinha
Jordana | Jô Dana Jordi
Jorgina Georgina | Gina Jô Gi Ginha
Josefa | Zefa Zefinha Jô Zezinha Fifa Zefita
Josefina | Fina Finha Jô Zefina Zezé
Josiane Josiana | Josi Jô Jane Nane
Joice | Jô Joy Joicinha
Judite Judith | Juju Ju Didi Dite Ditinha
Júlia | Juju Ju Julinha Juli
Juliana | Ju Juju Juli Liana Jujuba Julianinha
Juliane Giuliane | Ju Juli Liane
Julieta Giulieta | Juju Ju Juli Julietinha
Karen | Ká Kaká Karenzinha
Kelly | Kel Kellynha
Laís | Lá Lalá Laizinha
Lara | Larinha Lalá
Larissa | Lari Lalá Issa Larinha Lá
Laura | Laurinha Lau Lala Laurita
Lavínia | Lavi Vivi Viní
Leandra | Lê Leli Leandrinha
Leila Layla | Leilinha Lelê
Leonor Leonora Eleonora | Nonô Nô Nor Léo Nonor Lola Nori Nora Lelé
Leopoldina | Dina Leo Poldina
Letícia | Lê Lelê Leti Titi Tícia Letinha
Lídia | Lidinha Li Lili
Lígia | Li Liginha Gigi
Lilian Liliana Liliane | Lili Li Lil Nana Liu
Lívia | Liv Livinha Lili Lí
Lorena | Lô Lola Lori Loreninha
Lorraine Lorrane Lorrany | Lô Lola
Luana | Lu Lua Lulu Luaninha
Lúcia | Lu Lucinha Luci
Lucília Lucila | Lu Cila Lulu Cilinha
Lucimar Lucimara | Lu Luci Mara
Lucinda | Lu Cinda Cindinha
Ludmila | Lud Mila Lu Ludi
Luísa | Lu Lulu Luisinha Lulinha Isa Zazá
Madalena Magdalena | Lena Madá Leninha Magda Madu
Mafalda | Mafas Fafá Mafaldinha Falda
Magali | Maga Gali
Maiara | Mai Iara
Maísa | Má Isa
Manuela Manoela | Manu Nela Nelinha Manuelinha Manucha
Mara | Marinha Mar
Márcia | Marcinha Má Cinha
Marcela | Cela Má Marcelinha Celinha Tchela
Margarida | Guida Guidinha Margô Margot Guigui Magui Magá Margaridinha Gui Guiducha
Mariana | Mari Nana Marianinha Má Maná
Mariane | Mari Ane Nane
Mariete Marieta | Eta Tetê
Marília | Lila Mari Má Lília
Marina | Mari Nina Marininha Má
Marinalva | Nalva Mari
Mariza | Isa Mari Má Zaza Isinha
Marilda | Mari Ilda
Marilene Marilena | Lene Mari Lena
Marlene Marlena | Lene Leninha Leni
Marlúcia | Lu Lúcia
Marta | Martinha Má Tatá Martita
Martina | Tina Martininha
Matilde | Tilde Mati Matildinha Tita Tilinha
Melissa | Mel Lissa Me Meli
Mercedes | Mercê Cedinha
Micaela Michaela | Mica Kaela
Michele Michelly Mixele | Mi Chele Mimi Michelinha
Milena | Mi Mila Lena Mileninha
Miriam Mirian | Mi Miri Mirinha
Mirela | Mi Rela Mirê
Mônica | Moni Mô Moniquinha Moca Nica
Monique | Moni Nick Nique
Nádia | Nadinha Na Didi
Nair | Nairzinha Na
Natália | Nat Nati Natalinha Ná Tata Taia
Natércia | Naté Tércia
Nayara | Nai Yara
Neusa | Neusinha Neu
Nicole Nicoly | Nic Nini Nico Niki
Noémia Noemi | Nô Mimi Emi
Norma | Norminha
Odete | Dete Detinha Detita
Ofélia | Féfé Félia
Olga | Olguinha
Olinda | Linda Lindinha
Olívia | Liv Livi Via Lili Olivinha
Ondina | Dina
Otília | Tila Lila Tilinha
Pamela | Pam Pami Pamelinha
Patrícia | Pati Pat Tricia Ticha Tícia Patricinha Tixa Trica
Paula | Paulinha Pá Lala Pauleca Polly
Paulina | Lina Paulininha
Penélope | Penny Pê Penê Lope
Perpétua | Petinha Pepê
Priscila | Pri Cila Prika Pity Priscilinha
Quitéria | Quité Téria Quita
Rafaela | Rafa Faela Rafinha Fafá Rafaelinha
Raimunda | Mundinha Mundica Rai Munda
Raissa | Rai Issa
Raquel Rachel | Quel Raquelinha Ra Quelinha Keka
Rebeca | Beca Re Becky Bebeca Bequinha
Regiane Regiana | Rê Regi Ane
Regina Rejane | Rê Gina Regi Reginha Gininha
Renata | Rê Renatinha Nata Natinha Tata
Rita | Ritinha Ri Ritoca Tita
Roberta | Beta Rô Betinha Robertinha Bebeta
Rosa | Rosinha Rô Rosita Zinha Rosi
Rosália Rosalina | Rosa Rô Lina Rosinha
Rosana Rosane | Rô Zana Roseninha
Rosângela | Rô Rosa Ângela Zanja
Rosária | Rosa Rô Zarinha
Roseli Rosele | Rô Rose Li
Rosemeire Rosimeire Rosemary Rosimeri | Rose Meire Rosi Rô Mary
Rosilda Rosineide Rosilene | Rosi Rô Neide Ilda Lene
Rute Ruth | Rutinha Ru
Sabrina | Sá Sabri Brina Bina Sasá
Samanta | Sam Sá Samy Manta
Samara | Sam Mara Sá
Sandra | Sandrinha San Sã Drinha
Sara | Sarinha Sá Sasá Sarita
Selma | Selminha
Severina | Biu Sevé Rina
Sheila Cheila Xeila | She Sheilinha
Shirley Chirlei | Shi Shirl
Silvana Silvania | Sil Vana Silvinha
Sílvia | Sil Silvinha Vivi Si
Simone Simoni | Si Mone Moninha Sissi Simoninha
Sofia | Sofi Fifi Sô Sofinha Soso Fia Sofis Soph
Solange | Sol Sô Soly
Sónia | Soninha Sô Nini
Soraia | Sô Raia Sol
Stefany Estefânia Estéfani | Tefi Fani Tété Ste
Suelen | Su Sue Suzinha
Sueli | Su Sue
Susana | Su Suzi Sana Zana Susaninha Suzete
Tainá Taynara | Tai
Taís | Tá Tatá Taisinha
Tamires Tamiris | Tami Tata
Tânia | Taninha Tata
Tarsila | Tá Sila
Tatiana Tatiane | Tati Tata Tatinha
Telma | Telminha
Teodora | Dora Teo Dorinha
Teresa | Teca Teresinha Tetê Zinha Terê
Teresinha | Teca Tetê Zinha Terê
Úrsula | Ursinha Sula
Valentina | Val Valen Tina Titina
Valéria | Val Léia Valerinha Vavá Lerinha
Valquíria | Val Quíria Kika
Vanda | Vandinha
Vanessa | Vá Vane Nessa Van Nessinha Vanessinha
Vânia | Vaninha Van
Vera | Verinha Veroca
Verônica | Vê Nica Verô Veca
Vicência | Vivi Cência
Violeta | Vivi Letinha Vi
Virgínia | Gina Gigi Vi Virgi Ginha
Vitória Victória | Vi Vivi Vick Tória Vitorinha Vic Vicky Tori
Vivian Viviane Viviana | Vivi Vi Vivinha Nane
Yasmin Yasmim | Yas Mimi Iaiá Min
Zélia | Zelinha Zé
Zenaide Zenaida | Zê Naide Zena
Zilda | Zildinha Zi
Zita | Zitinha
Zulmira | Zu Mira Zuca
`
