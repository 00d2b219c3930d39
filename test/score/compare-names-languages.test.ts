import { expect, test } from 'vitest'
import { compareNames } from '../../src/score/compare-names.js'

/** Names that one person goes by, as passports, messengers and forms write them. Written by hand for this file; no list was copied. */
const onePerson = `
Mohamed Salah / Mohammed Saleh
Mohammad Reza Ahmadi / Mohamed Reza Ahmady
Ahmed Al-Sayed / Ahmad El Sayed
Abdul Rahman Al Harbi / Abdulrahman Alharbi
Youssef El-Masry / Yusuf Al Masri
Omar bin Khalid / Umar Khalid
Fatima Zahra Benali / Fatima-Zohra Ben Ali
Hussein Nasser / Hussain Naser
Noor Haddad / Nour Hadad
Khadija Mansour / Khadijah Mansur
محمد السيد / Mohamed El Sayed
أحمد حسن / Ahmed Hassan
Mahmoud Darwish / Mahmud Darwich
Jamal Khoury / Gamal Khouri
Abdelkader Bouazza / Abd el Kader Bouaza
Ali Hosseini / Ali Husseini
Reza Pahlavi / Riza Pahlawi
Shirin Ebadi / Shireen Ebadi
Mehdi Karimi / Mahdi Karimi
Mao Zedong / Mao Tse-tung
Deng Xiaoping / Teng Hsiao-p'ing
Zhou Enlai / Chou En-lai
Xi Jinping / Jinping Xi
Zhang Wei / Chang Wei
Li Xiaolong / Lee Xiaolong
Wang Xiaoming / Xiao-Ming Wang
Chen Meiling / Mei-ling Chen
Zhao Ziyang / Chao Tzu-yang
Song Qingling / Soong Ching-ling
毛泽东 / 毛 泽东
Kim Min-jun / Minjun Gim
Lee Ji-eun / Ji Eun Yi
Rhee Seung-woo / Lee Seungwoo
Park Ji-sung / Jisung Pak
Choi Soo-young / Sooyoung Choe
Jung Ho-yeon / Jeong Hoyeon
Yoon Seok-youl / Yun Seok Youl
김민준 / 김 민준
Nguyễn Văn An / Nguyen Van An
Nguyễn Thị Hương / Huong Nguyen Thi
Trần Đức Lương / Tran Duc Luong
Phạm Minh Chính / Pham Minh Chinh
Lê Thị Mai / Mai Le
Rajesh Kumar Sharma / Rajesh Sharma
Lakshmi Narayanan / Laxmi Narayanan
Srinivasa Rao / Shrinivas Rao
Vijay Krishnamurthy / Vijai Krishnamurti
Sanjay Choudhary / Sanjay Chowdhury
Pooja Agarwal / Puja Aggarwal
Deepak Mukherjee / Dipak Mukerji
Harpreet Singh Gill / Harpreet Gill
S. Ramanujan / Srinivasa Ramanujan
Mehmet Yılmaz / Mehmet Yilmaz
Ayşe Öztürk / Ayse Ozturk
Çağlar Şahin / Caglar Sahin
İbrahim Çelik / Ibrahim Celik
Gökhan Işık / Gokhan Isik
Müge Güneş / Muge Gunes
Γιώργος Παπαδόπουλος / George Papadopoulos
Νίκος Καζαντζάκης / Nikos Kazantzakis
Μαρία Παπαδοπούλου / Maria Papadopoulou
Yannis Dimitriou / Giannis Dimitriou
Ελένη Γεωργίου / Eleni Georgiou
Konstantinos Mitsotakis / Kostas Mitsotakis
გიორგი მარგველაშვილი / Giorgi Margvelashvili
Nino Burjanadze / Nino Burdzhanadze
Mikheil Saakashvili / Михаил Саакашвили
ნინო ბერიძე / Nino Beridze
Արամ Խաչատրյան / Aram Khachatryan
Aram Khachaturian / Aram Khachatryan
Армен Петросян / Armen Petrosyan
Hovhannes Sargsyan / Ованес Саркисян
Nagy Péter / Péter Nagy
Kovács Éva / Eva Kovacs
Szabó István / Istvan Szabo
Bartók Béla / Bela Bartok
Tóth Zsófia / Zsofia Toth
Gabriel García Márquez / Gabriel Garcia
María Fernández López / Maria Fernandez
José Luis Rodríguez Zapatero / José Luis Rodríguez
Penélope Cruz Sánchez / Penelope Cruz
Juan Carlos Pérez Gómez / Perez Gomez, Juan Carlos
Francisco Hernández / Paco Hernandez
Pepe Martínez Ruiz / José Martínez
Guadalupe Núñez / Lupita Nunez
Vincent van Gogh / V. van Gogh
Jan van der Berg / Jan Vanderberg
Pieter de Vries / Piet de Vries
Johanna van den Heuvel / Johanna Heuvel
Willem-Alexander Bakker / Willem Alexander Bakker
Jürgen Müller / Juergen Mueller
Käthe Schröder / Kaethe Schroeder
Björn Strauß / Bjoern Strauss
Hans-Peter Weiß / Hans Peter Weiss
Sepp Huber / Josef Huber
Jörg Schäfer / Jorg Schafer
Åse Bjørnson / Aase Bjornson
Søren Sørensen / Soeren Soerensen
Åke Lindström / Ake Lindstrom
Jørgen Håkonsen / Jorgen Haakonsen
Bjørn Ødegård / Bjorn Odegaard
Guðrún Jónsdóttir / Gudrun Jonsdottir
Łukasz Wójcik / Lukasz Wojcik
Małgorzata Kowalska / Gosia Kowalska
Agnieszka Dąbrowska / Agnieszka Dabrowska
Stanisław Wiśniewski / Stan Wisniewski
Katarzyna Nowak-Zielińska / Kasia Nowak
Jiří Dvořák / Jiri Dvorak
Martina Navrátilová / Martina Navratil
Jana Nováková / Jana Novak
Tomáš Procházka / Tomas Prochazka
Jānis Bērziņš / Janis Berzins
Янис Берзиньш / Janis Berzins
Jonas Kazlauskas / Йонас Казлаускас
Vytautas Landsbergis / Витаутас Ландсбергис
Andris Ozoliņš / Andris Ozols
Jean-Pierre Dupont / Jean Pierre Dupont
Marie-Claude Lefèvre / Marie Claude Lefevre
DUPONT Jean-Luc / Jean-Luc Dupont
François L'Hôpital / Francois Lhopital
Zoé Bélanger / Zoe Belanger
Anne-Marie de La Tour / Anne-Marie Delatour
Giuseppe Rossi / Beppe Rossi
Leonardo Di Caprio / Leonardo DiCaprio
Niccolò Paganini / Nicolo Paganini
Francesca D'Angelo / Francesca Dangelo
Giovanni De Santis / De Santis Giovanni
Yitzhak Rabin / Itzhak Rabin
יוסף כהן / Yosef Cohen
Moshe Dayan / Moše Dajan
Chaim Levi / Haim Levy
Rivka Katz / Rebecca Katz
Shlomo Goldstein / Solomon Goldstein
Haruki Murakami / Murakami Haruki
Yūko Satō / Yuko Sato
Shintarō Ōno / Shintarou Ohno
Kōji Itō / Koji Itoh
Ryōta Katō / Ryota Kato
Ivan Horvat / Horvat Ivan
Đorđe Petrović / Djordje Petrovic
Ђорђе Петровић / Đorđe Petrović
Željko Jovanović / Zeljko Jovanovic
Христо Стоичков / Hristo Stoichkov
Георги Димитров / Georgi Dimitrov
Ștefan Țepeș / Stefan Tepes
Ion Ionescu / Ionescu Ion
Ольга Шевченко / Olha Shevchenko
Юлія Тимошенко / Yulia Tymoshenko
Шевченко Тарас Григорович / Taras Shevchenko
Олександр Щербань / Alexander Shcherban
Ганна Коваль / Анна Коваль
Дмитрий Чайковский / Dmitri Tchaikovsky
Евгений Соловьёв / Yevgeny Solovyov
Наталья Щукина / Natalia Schukina
Сергей Королёв / Sergei Korolev
Катя Иванова / Екатерина Иванова
Аляксандр Лукашэнка / Александр Лукашенко
Нурсултан Назарбаев / Nursultan Nazarbayev
Гульнара Каримова / Gulnara Karimova
Tatyana Volkova / Tanya Volkova
Robert Downey Jr / Bob Downey
William Henry Gates / Bill Gates
Elizabeth Taylor / Liz Taylor
Margaret O'Connor / Peggy OConnor
Catherine Zeta-Jones / Katherine Zeta Jones
Seán Ó Briain / Sean O'Brien
Michael McDonald / Mike MacDonald
John Smith / Jon Smyth
Stephen Thompson / Steven Thomson
Theodore Roosevelt / Teddy Roosevelt
João da Silva Filho / Joao Silva
Antônio Carlos Souza / Antonio Carlos de Sousa
Luís Gonçalves / Luiz Goncalves
Chico Oliveira / Francisco Oliveira
Maria Aparecida dos Santos / Maria Santos
Fernanda Ribeiro Castro / Fernanda Castro
Kwame Nkrumah / Kwame Nkruma
Oluwaseun Adeyemi / Seun Adeyemi
Chukwuemeka Okafor / Emeka Okafor
Thabo Mbeki / Tabo Mbeki
Haile Selassie / Hayle Sellassie
Suharto Wijaya / Soeharto Widjaja
Siti Nurhaliza binti Tarudin / Siti Nurhaliza Tarudin
Nguyen Thi Minh Khai / Nguyễn Thị Minh Khai
Somchai Wongsawat / Somchai Vongsawat
Helen 🌸 | Nails Kyiv / Helen
Oksana Melnyk / Oskana Melnyk
Christopher Anderson / Christpher Anderson
Valentina Rossetti / Valentina Rosseti
Sebastian Zimmermann / Sebastian Zimmerman
Wojciech Szczęsny / Wojciech Szczesny
Friedrich Nietzsche / Friederich Nietsche
`

/** Names of two people who share a family, a given name or a look. */
const twoPeople = `
Mohamed Salah / Ahmed Salah
Mohamed Salah / Mohamed Hassan
Ali Hassan / Hassan Hussein
Fatima Al-Zahra / Maryam Al-Zahra
Omar Sharif / Omar Khayyam
Abdullah Al Saud / Abdulaziz Al Saud
Khalid bin Ahmed / Khalid bin Omar
Reza Ahmadi / Reza Karimi
Noor Haddad / Nadia Haddad
Abdul Rahman Khan / Abdul Rahim Khan
Zhang Wei / Zhang Min
Zhang Wei / Wang Wei
Li Na / Li Ming
Chen Long / Cheng Lin
Liu Yang / Liu Yan Mei
Wang Xiaoming / Wang Xiaohong
Kim Min-jun / Kim Min-seo
Kim Ji-hoon / Park Ji-hoon
Lee Soo-jin / Lee Soo-hyun
Park Ji-sung / Park Ji-min
Nguyễn Văn An / Nguyễn Văn Bình
Nguyễn Thị Hương / Nguyễn Thị Lan
Trần Minh Đức / Lê Minh Đức
Pham Van Dong / Pham Van Hai
Rajesh Sharma / Rakesh Sharma
Rahul Gandhi / Rajiv Gandhi
Priya Patel / Pooja Patel
Sanjay Kumar / Sanjay Gupta
Amit Singh / Ajit Singh
Sunita Rao / Sunil Rao
Harpreet Singh Gill / Harpreet Singh Sandhu
Mehmet Yılmaz / Mustafa Yılmaz
Ayşe Öztürk / Ayşe Demir
Ali Kaya / Veli Kaya
Hasan Çelik / Hüseyin Çelik
Γιώργος Παπαδόπουλος / Νίκος Παπαδόπουλος
Maria Papadopoulou / Maria Georgiou
Dimitris Nikolaou / Dimitra Nikolaou
Giorgi Beridze / Giorgi Kapanadze
Nino Beridze / Nana Beridze
Aram Petrosyan / Armen Petrosyan
Armen Sargsyan / Armen Grigoryan
Nagy Péter / Nagy Pál
Kovács Éva / Tóth Éva
Szabó István / Szabó Ilona
Carlos García López / Carlos García Ruiz
María Fernández López / Ana Fernández López
Juan Pérez Gómez / Luis Pérez Gómez
José Martínez / Josefa Martínez
Francisco Hernández / Francisca Hernández
Jan van Dijk / Piet van Dijk
Jan de Vries / Jan de Boer
Anna van den Berg / Anna van der Meer
Hans Müller / Hans Möller
Jürgen Müller / Jörg Müller
Stefan Schmidt / Stefanie Schmidt
Klaus Weber / Klaus Wagner
Lars Andersen / Lars Andersson Berg
Erik Hansen / Erika Hansen
Bjørn Larsen / Bjarne Larsen
Anders Nilsson / Anders Karlsson
Jón Einarsson / Jón Sigurðsson
Jan Kowalski / Anna Kowalska
Adam Nowak / Adam Wiśniewski
Piotr Zieliński / Paweł Zieliński
Jana Nováková / Jan Novák
Petr Svoboda / Petra Svobodová
Tomáš Dvořák / Tomáš Černý
Jānis Bērziņš / Juris Bērziņš
Jonas Kazlauskas / Ona Kazlauskienė
Jean-Pierre Dupont / Jean-Paul Dupont
Marie Lefèvre / Marc Lefèvre
Claude Martin / Claude Bernard
Pierre Moreau / Pierrette Moreau
Giuseppe Rossi / Giovanni Rossi
Mario Bianchi / Maria Bianchi
Paolo Conti / Paola Conti
Luca Ferrari / Luca Esposito
Yosef Cohen / David Cohen
Moshe Levi / Moshe Katz
Sarah Goldberg / Sarah Goldstein
Haruki Murakami / Ryu Murakami
Yuko Sato / Yumi Sato
Kenji Tanaka / Kenji Yamada
Takeshi Ito / Takashi Ito
Ivan Horvat / Ivana Horvat
Marko Petrović / Marko Jovanović
Novak Đoković / Marko Đoković
Георги Димитров / Димитър Георгиев
Ion Ionescu / Ana Ionescu
Іван Петренко / Іванна Петренко
Олена Коваль / Олег Коваль
Олександр Шевченко / Олександра Шевченко
Петренко Іван Іванович / Петренко Іван Петрович
Іван Іванович Коваль / Петро Іванович Коваль
Марія Бондаренко / Марія Бондар
Андрій Мельник / Андрій Мельниченко
Сергій Ткаченко / Сергій Ткачук
Екатерина Иванова / Елена Иванова
Дмитрий Иванов / Дмитрий Петров
Валентин Смирнов / Валентина Смирнова
Николай Кузнецов / Никита Кузнецов
Алексей Попов / Александр Попов
Алексей Николаевич Попов / Николай Алексеевич Попов
Helen Peterson / Mark Peterson
Helen Peterson / Helen Patterson-Jones
John Michael Smith / John David Smith
John Smith Sr / John Smith Jr
James Wilson / Jane Wilson
Christina Lee / Christian Lee
Daniel Brown / Danielle Brown
Robert Johnson / Robert Jackson
Emily Clark / Emma Clark
Anna Maria Schmidt / Anna Luise Schmidt
William Taylor III / William Taylor Jr
George Bush / Barbara Bush
Maria da Silva / Mariana da Silva
João Souza Filho / João Souza Neto
Maria Silva / Maria Costa
Pedro Alves Lima / Paulo Alves Lima
Ana Paula Santos / Ana Clara Santos
Antônio Oliveira / Antônia Oliveira
Carlos Eduardo Lima / Carlos Henrique Lima
Kwame Mensah / Kofi Mensah
Chidi Okafor / Chika Okafor
Thabo Mbeki / Thabo Dlamini
Siti Aminah / Siti Rahmah
Budi Santoso / Budi Hartono
Somchai Wongsawat / Somsak Wongsawat
Abebe Bikila / Abebe Kebede
Paul McCartney / Stella McCartney
Nguyen Van Hai / Nguyen Van Hung
Martin Schulz / Martina Schulz
Alex Turner / Alan Turner
`

const pairs = (text: string): string[][] => text.trim().split('\n').map((line) => line.split(' / '))
const agrees = ([a = '', b = '']: readonly string[]): boolean => {
  const { level } = compareNames(a, b)
  return level !== 'different' && level !== 'missing'
}

test('names of many languages meet, and those of two people do not: F1 of at least 0.95', () => {
  const [positive, negative] = [pairs(onePerson), pairs(twoPeople)]
  expect(positive.length + negative.length).toBeGreaterThan(300)
  const missed = positive.filter((pair) => !agrees(pair)).map((pair) => pair.join(' / '))
  const wrong = negative.filter(agrees).map((pair) => pair.join(' / '))
  const found = positive.length - missed.length
  const f1 = (2 * found) / (2 * found + wrong.length + missed.length)
  expect(f1, `missed: ${missed.join('; ')}\nwrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(0.95)
})

test.each([
  ['Mao Zedong', 'Mao Tse-tung', 'spelling'], ['Kim Min-jun', 'Minjun Gim', 'spelling'], ['Min-jun Kim', 'Kim Minjun', 'spelling'],
  ['Mohamed Salah', 'Mohammed Saleh', 'close'], ['محمد السيد', 'Mohamed El Sayed', 'variant'], ['יוסף כהן', 'Yosef Cohen', 'variant'],
  ['Rajesh Sharma', 'Rakesh Sharma', 'different'], ['Amit Singh', 'Ajit Singh', 'different'], ['Dimitris Nikolaou', 'Dimitra Nikolaou', 'different'],
  ['Zhang Wei', 'Wang Wei', 'different'], ['Kim Min-jun', 'Kim Min-seo', 'different'],
])('%s, %s: %s', (a, b, level) => {
  expect(compareNames(a, b).level).toBe(level)
})
