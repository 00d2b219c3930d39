/**
 * Given names that are one name in different languages: one set of full forms a line, spaces between.
 *
 * Only true equivalents, by descent from one name: Ганна, Анна, Hannah and Ann; never the merely similar
 * (Марія and Маріанна; Rosa and Rosana). Sets are joined transitively, so a form that is a man's name in
 * one language and a woman's in another (Jean, Andrea, Nicola, Simone, Joan, Michele, Gabriele) stands in none.
 *
 * Not in: short forms (the tables of each language have them) and spellings that folding makes equal anyway.
 * Beyond the four languages of those tables: Polish, Czech, Spanish, Catalan, French, Italian, German, Dutch,
 * the Scandinavian languages, Hungarian, Romanian, Greek, Turkish, Arabic, Hebrew, Georgian, Armenian.
 *
 * Which names: those that the frequency lists named in the tables of each language hold; the sets were
 * written for this file.
 */
export const givenNameEquivalents: string = `
Олександр Александр Alexander Alexandre Alejandro Alessandro Alexandros Aleksandar Alexandru Iskander Alasdair Sándor Олелько Аляксандр Leksandre
Олександра Александра Alejandra Alessandra Alexandrine
Андрій Andrew André Andrés Andreas Andrzej Ondřej András
Антон Антоній Antônio Antoine Antonius Antonios Antal
Антоніна Antonia Antoinette Antonietta
Артур Arturo Artus Artturi
Артем Artemy Artemios
Варвара Barbara Barbora Borbála Barbro
Варфоломій Bartholomew Bartolomeu Bartolomé Bartolomeo Barthélemy Bartłomiej Bartholomäus
Василь Василий Basil Basílio Basile Bazyli Vasile Vassilis Vasileios
Веніамін Benjamin Benjamim Beniamino Binyamin
Вероніка Véronique
Віктор Vítor Vittorio
Вікторія Vitória Victoire
Вікентій Vincent Vicente Vincenzo Vincenty Vinzenz
Віра Вера
Віталій Vital Vitale
Владислав Ladislav László Ladislao Ladislau
Володимир Владимир Włodzimierz Waldemar Володимер
В'ячеслав Václav Wenceslas Venceslau Wenzel Venceslao
Гаврило Гавриїл Gabriel Jibril Gábor Cebrail
Ганна Анна Ann Anne Chana Anica
Генріх Henry Henrique Enrique Enrico Heinrich Hendrik Henryk Jindřich
Георгій George Jorge Georg Georges Giorgio Jerzy Georgios Giorgos Jordi Görgy György Jiří Giorgi Gevorg Yorgos Юрій Єгор Igors Jürgen Göran
Гнат Ігнатій Ignatius Inácio Ignacio Ignace Ignacy Ignatios
Григорій Gregory Gregório Grégoire Gregor Grzegorz Grigore Grigorios Krikor Grigor
Давид Davide Davi Davit Dawud Daoud Dafydd
Данило Даниїл Daniel Danyal
Даниїла Даниэла Danielle
Денис Dinis Dionísio Dionysios
Дмитро Дмитрий Demetrius Demétrio Dimitri Dimitrios Dumitru Dimitar Dymitr
Домінік Domingos Domingo Domenico
Доротея Dorothy Dorotea Dorota
Едуард Edward Eduardo Edoardo
Елеонора Eleanor Leonor Éléonore
Емілія Emily
Ернест Ernesto Ernst
Ерік Érico Eirik
Єва Eve Chava Hawwa
Євген Евгений Eugene Eugênio Eugen Eugeniusz Evgenios Jenő Яўген
Євгенія Eugenia Eugénie
Єлизавета Elizabeth Elisabete Isabete Elisabetta Elżbieta Erzsébet Elisheva Elsbeth Elspeth Alžběta Elisavet
Ізабелла Isabel Isabelle
Жанна Jane Joanna Johanna Giovanna Jeanne Juana Janina Jana Іванна
Захар Захарій Zachary Zacarias Zaccaria Zacharias Zekeriya
Зоя Zoe Zoi
Іван John João Juan Giovanni Johann Johannes Jan Ion Ioannis Giannis János Juhani Hans Yahya Jānis Iain Sean Hovhannes Ovanes Yuhanna
Ілля Elijah Elias Ilias Eliyahu Illés
Ірина Irene Irena Eirini
Йосип Иосиф Joseph José Giuseppe Josep Yusuf Youssef Осип
Ісаак Isaque Yitzhak Isacco
Катерина Екатерина Catherine Catarina Catalina Katarzyna Katalin Aikaterini Katrin Caitlin Kathleen Catriona Ekaterine
Кароліна Caroline
Карл Charles Carlos Carlo Károly Karel Carles
Клавдія Claudia Claudie
Клара Chiara Claire Clare
Климент Clement Clemente Klemens
Костянтин Константин Constantine Constantino Konstantinos Konstanty Costantino
Корній Cornelius Cornélio Kornel Korneli
Кристина Христина Christine Kerstin Kirsten Christiane
Ксенія Аксинія
Лаврентій Lawrence Lourenço Lorenzo Laurent Lorenz Wawrzyniec Lars Lőrinc Laurentius
Леонід Leonidas
Лілія Lilian
Лука Luke Lucas Luc
Луїза Louise Ludwika Loisa
Люсія Люция Lucy Lúcia Łucja
Людвіг Louis Luigi Ludwig Ludwik Lewis Lajos Lodewijk Ludovico
Максим Maxime Máximo Massimo
Максиміліан Maximiliano Massimiliano Maximilien
Маргарита Margaret Margarida Marguerite Margherita Margarete Małgorzata Margareta Margit Marguerita Margriet Mairead
Марія Mary Maryam Miriam Meryem Maire
Маріанна Marianne
Марина Marine
Марко Марк Marcos Marek Marcus Marcu
Марта Marthe
Мартин Martinho Martino Marcin Martim Márton Maarten
Матвій Matthew Mateus Mateo Matthieu Matthias Matthäus Máté Matthaios Matej Mats
Матильда Matilde
Микита Никита Niketas
Микола Николай Nicholas Nicolau Nicolás Niccolò Nikolaus Mikołaj Nikolaos Miklós Nikos Mikalai Klaus
Михайло Михаил Michael Miguel Michał Mihai Mikael Michail Mikhael Mihály Míkel Michalis
Мойсей Moses Moisés Moïse Moshe Musa
Надія Надежда Nadzieja
Наталія Natalie
Оксентій Авксентий Auxentius
Олег Олесько
Олена Елена Helen Helena Hélène Ellen Eleni Ileana Jelena Ilona Алёна Heleen Elene
Ольга Helga Volha
Павло Павел Paul Paulo Pablo Paolo Pál Pau Pavlos Paavo Pavle Poghos Boulos
Павлина Паулина Pauline Paula Paola Paule
Пантелеймон Pantaleão Pantaleon
Петро Пётр Peter Pedro Pierre Piotr Petros Petru Petar Boutros Piers Bedros
Пилип Филипп Filipe Felipe Filippo Philippos Fülöp
Рафаїл Raphael Raffaele Rafał
Рахіль Rachel Raquel Rachele Rahel
Ревекка Rebecca Rivka
Регіна Régine Reina
Річард Ricardo Ryszard Rikard
Роберт Roberto Rupert Ruprecht
Роман Romano Romain
Рудольф Rodolfo Rodolphe
Сава Savvas Sabas
Самійло Самуил Samuel Samuele Shmuel
Севастян Sebastian Sebastião Sébastien Sebastiano
Семен Simon Simeon Simão Simeone
Сергій Serge Sérgio Sergiu Sergius Sarkis Sergios
Сильвія Sylvie
Соломія Саломея Salome
Соломон Salomão Salomón Shlomo Suleiman
Софія Sophie Zofia
Станіслав Stanislaus Estanislau Estanislao
Степан Stephen Estêvão Esteban Étienne Stefan Stefano Szczepan Stephanos István Stéphane Esteve
Стефанія Степанида Stephanie Estefânia
Сусанна Сюзанна Susan Suzanne Zuzanna Shoshana
Тадей Фаддей Thaddeus Tadeu Tadeo Thaddäus
Тамара Tamar
Тетяна Татьяна Tatienne
Тереза Thérèse Terézia Teréz
Тимофій Timothy Timóteo Tymoteusz Timotheos
Теодор Theodore Teodoro Theodoros Федір Фёдор Tivadar Feodor Tudor Todor
Федора Феодора Theodora
Феофіл Теофіл Theophilus Teófilo Théophile
Фома Хома Thomas Tommaso Tamás Tuomas Toma Touma
Філіпа Felipa
Франц Francis Francisco Francesco François Franz Franciszek Ferenc František Francesc
Франциска Frances Francisca Francesca Françoise
Фрідріх Frederick Frederico Federico Friedrich Fryderyk Frigyes Fredrik Fadrique
Христофор Christopher Cristóvão Cristóbal Christophe Cristoforo Christoph Krzysztof
Християн Christian Cristiano Karsten
Юлія Giulia
Юліан Juliano Giuliano Julien
Julius Júlio Giulio
Уляна Юліана Juliana Giuliana Julianne
Юстина Justine Giustina Устина
Юхим Ефим Euthymius Евфимий Efthymios
Яків Яков Jacob James Jaime Jacques Giacomo Jakub Tiago Diego Iago Jacobo Santiago Hamish Jaume Yakup Jacopo Séamus Iakovos Hagop Jaakko
Яким Аким Joachim Joaquim Joaquín Gioacchino
Ярема Єремія Еремей Jeremiah Jeremias Geremia Jérémie Irmiya
Адам Adão Adán Adamo Adem
Авраам Abraham Abraão Avraham Ibrahim Abramo Абрам Ebrahim Brahim
Аарон Aarão Harun Aronne
Агата Águeda Agathe Агафья
Агнеса Agnes Inês Agnese Agnieszka Agneta Anežka
Адріан Adriano Adrien
Адріана Adrienne Adriane
Альберт Alberto Albrecht Adalbert Adalberto
Альфред Alfredo
Амалія Amalie
Анастасія Anastasie Настасья
Анатолій Anatole Anatólio Anatol
Ангеліна Angéline
Ангела Angèle Анжела
Анжеліка Angelica Angélique
Арнольд Arnaldo Arnaud Arnoldo
Беатриче Beatrice Beatriz Beatrix
Бернард Bernardo Bernhard Bernat Barnard
Бенедикт Benedito Benito Benoît Benedetto Bento
Валентин Valentim Valentino Walenty Bálint
Вільгельм William Guilherme Guillermo Guillaume Guglielmo Willem Vilmos Gwilym Guillem
Віолетта Violet Violette
Гектор Heitor Ettore
Геральд Geraldo Gerold Giraldo
Герхард Gerard Gerardo Gerardus
Герман Germano
Гілберт Gilberto Gisbert
Готфрід Godfrey Godofredo Gottfried Geoffrey Goffredo Geoffroy Jeffrey
Густав Gustave Gustavo Gustaf
Даміан Дем'ян Damião Damien Damiano
Діана Diane
Доменіка Dominica
Едгар Edgardo
Едит Edite Edita
Едмунд Edmundo Edmond Edmondo
Ельвіра Elvire
Emil Emílio Émile Емельян Омелян
Еммануїл Emanuel Manuel Manoel
Естер Есфір Hester
Єзекіїль Ezekiel Ezequiel Ezechiel Yehezkel
Елісей Eliseu
Ієронім Jerome Jerônimo Hieronymus Girolamo Hieronim Gerónimo
Ісая Isaías Yeshayahu
Казимир Casimiro Kazimierz
Конрад Conrado Corrado
Каспар Casper Gaspar Jasper Gaspard Kacper Gaspare
Констанція Constance Constança Konstancja Constanza Costanza
Леонард Leonardo Leonhard Lennart
Леопольд Leopoldo
Магдалина Magdalena Madalena Madeleine Madeline Madelaine Magdolna
Маврикій Maurice Maurício Moritz Maurycy Mauritz
Моніка Monique
Мухаммед Muhammad Mohammed Mohammad Mehmet Muhammet Magomed Mamadou
Ахмед Ahmad Ahmet
Фатима Fatma Fatemeh Fatoumata
Аїша Ayşe Aicha Ayesha
Хасан Hassane
Хусейн Husain Hossein
Мустафа Mostafa
Усман Osman Uthman Ousmane Othman
Омар Umar Ömer
Рауль Ральф
Раймонд Raimundo Raimondo Raymund Ramon
Рейнольд Reginald Reinaldo Rinaldo Reinhold Reginaldo
Роланд Rolando Orlando
Роза Rose
Розалія Rosalie
Сесилия Цецілія Cécile Cecily
Сильвестр Sylvester Silvestre Silvestro
Теренцій Терентій Terence Terêncio
Урсула Orsola Ursule
Фердинанд Fernando Fernão Hernando Ferdinando Nándor Hernán
Фелікс Felice
Флоренція Florence Florença Florentina Florencia
Цезар Caesar César Cesare Cezary
Шарлотта Charlotte Carlota Charlotta
Хав'єр Xavier Javier Xabier Saverio
Родерік Rodrigo Rodrigue Roderich
Райнер Ranieri Reiner
Гуго Hugh Hugues Ugo
Гумберт Humberto Umberto
Лазар Lazarus Lázaro Eleazar Lazare Łazarz Elazar
Наум Nahum
Натан Natã
Натаніель Natanael Netanel
Ной Noah Noé Noach Nuh
Рут Руфь Rute
Юдіт Юдифь Judite Giuditta Judyta Yehudit
Іуда Judas Yehuda
Йона Jonas Yunus Younes Giona
Йов Job Jó Ayyub Eyüp Giobbe
Йосія Josias
Йоїл Joel
`
