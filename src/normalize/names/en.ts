/**
 * English given names as groups: the formal spellings, then the short, pet and old forms.
 *
 * One line a group: `formal forms | short forms`, a space between forms, `_` for a space inside one.
 * Every form of a line may stand for the same person; a short form may stand in several lines (Alex,
 * Chris, Ellie), and agreement through it then says less. Historical forms are in (Nabby, Hitty, Zeke):
 * parish registers, genealogies and old customers carry them.
 *
 * Not in: forms that the folding key already makes equal (Sarah = Sara, Stephen = Stefan's ph = f); the
 * same name in other languages (`givenNameEquivalents`); nicknames for looks or places (Red, Tex); bare
 * initials (comparing handles them).
 *
 * Which names: the head of the frequency lists of the US Social Security Administration (baby names since
 * 1880), of the UK Office for National Statistics (baby names in England and Wales since 1996), and the
 * US census of 1990; the rare ones from the biblical and Puritan stock of 17th to 19th century registers.
 * The forms themselves were written for this file.
 */
export const englishGivenNames: string = `
Aaron Aron Arron | Ron Ronnie Ronny Ari Az
Abdiel | Ab Abdy
Abednego | Bedney Abe
Abel | Abe Ab Eb Ebbie Nab
Abiathar | Abe Ab Bi
Abiel | Biel Ab Abe
Abijah | Ab Bige Bijah Abe
Abner | Ab Abbie Abe
Abraham Abram | Abe Ab Abie Aby Bram Abra Ham
Absalom | Ab Abbie App Abe
Adam | Ad Ade Addy Edie
Addison | Ad Addie Addy
Adrian Adrien | Ade Adie Ian
Aidan Aiden Ayden | Ade Ady
Alan Allan Allen Alyn | Al Ally Lanny
Alastair Alistair Alasdair Allister Alister | Al Ally Alec Ali Alis
Albert | Al Bert Bertie Bertle Albie Alby Elbert Hab Bart
Alden | Al Aldie Denny
Aldous | Aldo Al
Aldrich | Al Rich Richie
Alexander Aleksander Alexandre | Alex Alec Alick Alix Al Ally Lex Sandy Sander Sandie Sawney Xander Zander Elick Eck Ecky Andy Sasha Alexis
Alexis | Alex Al Lex
Alfonso Alphonso Alphonse Alphonsus | Al Alf Alfie Fonz Fonzie Phonse Lon Lonzo
Alfred | Al Alf Alfie Fred Freddie Freddy Alfy
Algernon | Algie Algy Alger
Alonzo Alonso | Al Lon Lonnie Lonny Lonzo Zo
Alpheus Alphaeus | Alf Al
Alton | Al Alt
Alva Alvah Alvina Alvira Elvina | Al Vina Allie Viney Vinnie
Alvin Alvan Alwin Alwyn | Al Vin Vinnie Vinny
Ambrose | Am Brose Ambie Amby Brosie
Amos | Mose Amo
Anderson | Andy Ander
Andrew Andre Anders | Andy Drew Andie Dru Dandy Andi
Angus | Gus Angie
Ansel Anselm | Selly Ance Anse
Anthony Antony Anton | Tony Ant Toney Nanty Tonio Antoine Tonie Tone
Archelaus | Arch Archie
Archer | Arch Archie
Archibald | Arch Archie Archy Baldie Arky Baldy
Armand Armando | Mandy Arm Mando
Arnold Arnaud | Arn Arnie Arny Nold
Artemas Artemus | Art Artie Arty
Arthur Artur | Art Artie Arty Arth
Asa | Ace Asie
Asahel Asael | Asa Ace
Asher | Ash
Ashley Ashleigh Ashlee Ashton | Ash Lee Leigh
Athelstan | Athel Stan
Aubrey | Aub Bree Aube Bre
Augustine Austin Augustin Austen | Gus Aug Augie Aust Gussie Ossie Augy
August Augustus | Gus Gussie Augie Gustus Guss Aug Augy
Axel | Ax Axe
Azariah Azarias | Az Azzie Riah Aze
Baldwin | Baldie Win Baldy
Balthazar Balthasar | Balt Balty Balzer
Barnabas Barnaby | Barney Barny Barn Barnie
Barrett | Barry Barr
Barry Barrie Barrington | Baz Bazza Barr
Bartholomew | Bart Bat Barty Bartle Bartie Bate Bates Mees Meus Bert Batty Barth Tholy Tolly
Barton | Bart Barty
Basil | Bas Baz Bazza Basie
Beauregard | Beau Bo
Benedict Bennett Bennet | Ben Benny Bennie Benet Dick
Benjamin | Ben Benny Bennie Benjy Benji Benj Jamie Benje
Benoni | Ben Noni
Bernard Barnard Bernhard | Bernie Berny Barney Bern Barn Nardie Berney Bear Barnie
Bertram Bertrand | Bert Bertie Burt
Bradford | Brad Ford
Bradley Bradly Braden Brayden | Brad Lee Bradie
Brandon Branden Brendan Brendon | Bran Brand Brandy Brenny Don Bren
Brant | Bran
Brent Brenton | Bren
Brett Bret
Brian Bryan Brion Bryant | Bri Bry Bryn
Broderick | Brody Brod Rick Ricky Brady Rod
Bruce | Brucie
Bryson | Bry
Burton | Burt Burtie
Byron | By Ron Ronnie
Cadwallader | Cad Wally
Caesar Cesar | Ceas Cez
Caleb Kaleb | Cal Cale Kale Cab
Callum Calum | Cal Cally
Calvin | Cal Vin Vinny Vinnie Cally
Cameron Camron | Cam Cammy Ron Ronny
Campbell | Cam Camp Cammy
Carlton Carleton | Carl Carly Carlie
Carson | Cars Car
Casimir | Cas Cass Caz Casey Cash
Casper Caspar Jasper Kaspar | Cas Cass Jap Jas Jazz
Cecil | Cec Cis Sissy
Cedric | Ced Rick Ricky
Chad Chadwick | Chaddy
Charles Carl Karl Carlos | Charlie Charley Chuck Chas Chaz Chick Chip Cal Charly Chuckie Carlie Chazza Chae Carly Check
Chauncey Chauncy | Chance Chan
Chester | Chet Ches Chess Chessy
Christian Kristian | Chris Christy Christie Kit Kris Chrissy
Christopher Kristopher Christoffer Cristopher | Chris Kit Christy Kester Topher Chrissie Chrissy Kris Christie Stoffel Kip Kitt Cris
Clarence | Clare Clair Clarry Clay Clarrie Clancy
Clark | Clarkie
Claude Claud Claudius | Claudie
Clayton Clay | Clayt
Clement Clements Clemence | Clem Clemmie Clemmy Mence
Cleveland | Cleve Cleavie
Clifford Cliff | Cliffy Ford
Clifton | Cliff Clif Tony
Clinton Clint | Clinty
Clive | Cli
Cody Kody | Code
Colin Collin | Col Cole Collie Colly Cully
Conrad Konrad | Con Connie Conny Curt Rad Cord Kurt
Constantine | Con Connie Conny Constant Costa
Connor Conor Conner | Con
Corbin | Corby Cory
Cornelius | Con Neil Connie Corney Corny Neely Nelly Corn Niel Cornie Conny Neal
Courtland Cortland | Cort Court Corty
Courtney Courteney Kourtney | Court Curt Corky
Cuthbert | Bert Cuddy Cuth Cuddie
Curtis Kurtis Curtiss | Curt Kurt
Cyril | Cy Cyr
Cyrus | Cy Cyr Russ
Dalton | Dal Dally
Damian Damien Damon | Dame Damo Day
Daniel | Dan Danny Dannie Dani Dannel Dany
Darius | Dare Dari Rius
Darren Darrin Daren Darin | Daz Dazza Dar
Darrell Darryl Daryl Darell | Dar Daz
Darwin | Dar Win
David Davyd | Dave Davey Davie Davy Dai Daw Day Dae Dawes Dew Taffy
Dean Deane | Deano Dino
Delbert | Del Bert Bertie
Demetrius Dimitrius | Demi Dee Meter Metri Jimmy
Denholm | Den Denny
Denis Dennis Denys | Den Denny Dennie Denney Dion
Dennison Denison | Denny Den
Derek Derrick Derick Deric | Del Derry Rick Ricky Dez Eric
Desmond | Des Desi Dez Dezzy
Dexter | Dex
Dominic Dominick | Dom Nick Nicky Dommie Dommy Min
Donald | Don Donnie Donny Donal Dony Donn
Donovan | Don Donny Van
Dorian | Dory Dore
Douglas Douglass | Doug Dougie Duggie Dugald Dougy Duggy
Duane Dwayne Dewayne | Dewey Wayne
Dudley | Dud Duddie
Duncan | Dunk Dunc Dunny
Dustin | Dusty Dust
Dwight | Ike
Dylan Dillon | Dyl Dill Dilly
Earl Earle Errol | Earlie
Ebenezer | Eb Eben Ebbie Ebby
Edgar | Ed Eddie Eddy Ned Edgie
Edmund Edmond | Ed Eddie Eddy Ned Ted Teddy Neddy Eamon Mundy
Edson | Ed Eddie
Edward Eduard | Ed Eddie Eddy Ned Ted Teddy Teddie Neddy Ward Neddie Tad Nedd
Edwin Edwyn | Ed Eddie Eddy Ned Win Ted Winnie Teddy
Egbert | Bert Burt Eg Bertie
Elbert | Bert Bertie Albert Eb El
Elbridge | El Elb
Eldon | El Don Donny
Eldred Eldridge | El Elder
Eleazer Eleazar Lazarus | Eli Lazar Ely Laz Leazer
Eli Ely | Lee Elie
Elias Ellis | Eli Lee Elly Lias Els
Eliakim | Eli Kim
Elihu | Eli Hugh Lihu
Elijah | Eli Lige Lije Elie Lij
Eliphalet | Eli Life Liph Lif Fal Phalet Left
Eliphaz | Eli Life
Elisha | Eli Lish Ely Lishe
Elkanah | Elk Cane Kanah Caney Elky
Elliott Elliot Eliot | El Elli Ell
Ellsworth Elsworth | El Ell Worth
Elmer | El Elm
Elmo | Mo
Elnathan | Nathan El Nat Nate
Elton | El Elt
Elvin | El Vin
Elvis | El Elv
Elwood Ellwood | Woody El Ell
Elwin Elwyn | El Win
Emanuel Emmanuel Immanuel Manuel | Manny Mannie Man Emmy Manley
Emerson | Em Emmie
Emery Emory | Em Emmy
Emil Emile | Em
Enoch | Nock Eno Knock
Enos | Eno
Ephraim | Eph Ephe Effie Rame
Erasmus | Ras Rasmus Raz Asmus Rassie
Erastus | Ras Rastus Raste
Eric Erik Erick Erich | Rick Ricky Ric Rik Rickie
Ernest Earnest Ernst | Ernie Erny Ern Earn Nestor
Ervin Irvin Irving Irwin Erwin Ervine | Irv Erv Irvy
Ethan | Eth
Ethelbert | Bert Eth Bertie
Eugene | Gene Genie
Eustace | Stacy Stace Stacey
Evan Evans | Ev Van
Evander | Van Vander Ev
Everett Everard Everitt | Ev Eve Rhett Evvie
Ezekiel | Zeke Ez Zeek Zekey Ezzy Zeeky
Ezra | Ez Ezzie Ezzy Az
Fabian | Fabe Fabes Fab
Felix | Fee Lix Felly
Fenwick | Fen Wick
Ferdinand Fernando Ferdinando | Ferdie Ferd Fred Freddie Ferdy Nando Freddy Ferdi
Fergus | Ferg Fergie Gus Fergy
Finley Finlay Findlay | Fin Finn
Finnegan Finnian | Finn Fin
Fitzgerald | Fitz Gerald
Flavius | Flav
Fletcher | Fletch
Floyd Lloyd | Loy
Forrest Forest
Francis Franz | Frank Frankie Franky Fran Francie Frannie Franco
Franklin Franklyn Frank | Frankie Fran Lin Franky Lynn
Frazer Fraser Frasier | Fraz Fray
Frederick Frederic Fredrick Fredric Friedrich | Fred Freddie Freddy Fritz Rick Ricky Eric Fredie Derick Ferdy Rickey Erick Fredo
Freeman | Free Manny
Fulton | Fult
Gabriel | Gabe Gabby Gab Gay Gaby Gabbie
Gamaliel | Gam Gamma Maley
Gareth Garth | Gaz Gary Garry Gar
Garfield | Gar Field
Garland | Gar Garry
Garrett Garret | Gary Garry Rhett Gar Jerry
Garrick | Gary Rick Ricky
Garrison | Gary Garry
Gary Garry | Gaz Gazza Gar
Gavin Gawain | Gav Gavvy
Geoffrey Jeffrey Jeffery Jeffry Geoffery Jefferey | Geoff Jeff Jeffy Jeffie
George Georg | Georgie Dod Geordie Georgy Geo Jorge Dodie Jorgie
Gerald Jerald Jerrold Gerrald Jerold | Gerry Jerry Ger Jerrie Gerrie Gerard Jer
Gerard Jerrard Gerhard Garrard | Gerry Jerry Ger Jed Gerrit
Gershom Gershon | Gersh
Gideon | Gid Giddy Giddie
Gilbert | Gil Bert Gib Gibby Wilber Gillie Gilly Burt
Giles Gyles | Gil
Glenn Glen | Glenny
Godfrey | Geoff Goff Jeff Fred God Jeffrey
Gordon Gorden | Gord Gordie Gordy Don Gordo
Graham Graeme Grahame | Gray Gra Grae
Grant | Granty
Granville Grenville | Gran Granny Grenny
Gregory Gregor Greggory | Greg Gregg Greig Rory Greggy Gory
Griffin Griffith Griffiths | Griff Griffy
Grover | Grove
Gustave Gustav Gustavus Gustaf | Gus Gussie Gustus Gust Gussy
Hamilton | Ham Hammy Tony Milt
Hamish | Ham Hame
Hampton | Ham Hamp
Hannibal | Han Hanny Hanni Nib
Hardin Harding | Hardy Hard
Harland Harlan | Harl Harley
Harold Harald | Harry Hal Hally Harrie Haz
Harrison Harris | Harry Harrie Haz
Hartwell | Hart Wells
Harvey Hervey | Harv Harve Hervie Harvie
Haven Havens | Have
Hayden Haydn | Hay
Hector | Heck Heckie Hec
Henry Henri Hendrick Heinrich | Hank Harry Hal Hen Harrie Henny Hawk Heinz Hawkin Hawkins Haz Rick Hendy
Herbert Heribert | Herb Bert Herbie Bertie Herby Hub Erb
Hercules | Herc Harkless Herk Archie Arkles
Herman Hermann Harman Hermon | Herm Hermie Harm Manny Hermy Dutch
Hezekiah | Hez Zeke Hy Hezzy Kiah Ki Kier Hezzie
Hilary Hillary Hilarius | Hil Larry Hill
Hiram Hyrum | Hi Hy Hirey Rammie
Horace Horatio Horatius | Horry Race Hod Rod Racey Ray Haz Rasho
Hosea | Hose Hosey
Houston | Hugh Hughie Hous
Howard | Howie Ward Hal Howey Howy
Howell Hywel | Howie Hal
Hubert Hobart | Hugh Bert Hub Hubie Bertie Hughie Bart Hobie Hob
Hugh Hugo Huw | Hughie Hew Huey Hewie Hughey
Humbert | Bert Umber
Humphrey Humphry | Hump Humph Numps Dumphry
Hunter | Hunt
Ian Iain
Ichabod | Ich Icky Bod
Ignatius Ignatz | Iggy Nace Natius Iggie Nate Ig Nacey
Inigo | Iggy
Ira | Ire
Isaac Isaak Izaak | Ike Ikey Zac Zak Zack Ize Iz Izzy Zeke Ikie Isey
Isaiah | Zay Zaiah Ike Zadie Izzy Sai Ize
Isham | Ish
Ishmael | Ish Maelie
Isidore Isidor Isadore | Izzy Dore Dorie Isi Izzie
Israel | Izzy Is Izzie Ise Rial
Ivan | Vanya Van Ivo
Ivor | Ive Ivo
Jabez | Jabe Jabie
Jack Jackson | Jacky Jackie Jax Jak Jacko
Jacob Jakob | Jake Jay Jakey Jack Cobb Jeb Cob Jac Coby Jaap Jackey Cobus
Jairus | Jair Rus Jay
James | Jim Jimmy Jamie Jem Jimmie Jas Jimi Jay Jamey Jemmy Jims Mack Hamish Jimbo Jamesie Jaime Seumas Jameson
Jared Jarrod Jarrett Jarred Jerrod | Jed Jerry Jay Jare Rod
Jarvis Jervis Gervase Gervais | Jarv Jerry Gerry Jarve
Jason Jayson | Jay Jase Jace Jas Jaye
Jebediah | Jeb
Jedediah Jedidiah | Jed Diah Dyer Jeddy
Jefferson | Jeff Geoff Sonny Jeffy
Jehu | Hugh Jay
Jephthah | Jep Jeptha Jeff
Jeremiah | Jerry Jem Jere Jeremy Jer Jemmy Dermot Jeri Miah Gerry
Jeremy Jeremey Jeramy | Jerry Jem Jez Jezza Jer Jere
Jermaine Germaine | Jerry Jem Jay
Jerome Gerome | Jerry Gerry Jere Rome Roma
Jesse Jessie | Jess Jessy
Jethro | Jeth Jet
Joab | Joe Job
Job | Joby Jobe
Joel | Joey Jo Joe
John Jon Johan Johann | Jack Johnny Johnnie Jock Jackie Jonny Jonnie Jackey Hans Ian Jan Jocky Juan Johno Jonno Jacky Jonty Jackson Hank Jankin Nony
Jonah Jonas | Joe Jo Joney
Jonathan Johnathan Jonathon Johnathon | Jon John Jonny Johnny Jonty Nathan Nate Jonnie Jonno Jono Nat Johnnie Nathe Jack
Jordan Jordon Jorden | Jordy Jud Judd Jord Jory Jordie
Joseph Josef | Joe Joey Jo Jos Jody Joss Josey Beppe Seph Sepp Jojo Pepe Joby
Joshua | Josh Jos Joe Joshie Joshy Jotham
Josiah Josias | Joe Josh Si Sy Jos Joey Jo
Jotham | Jo Joth
Judah Judas Jude Judson | Jud Judd Juda Judy Jute Sonny
Julian Julien Julius Jolyon | Jules Jule Jude Jools Juley Jolly
Justin Justus Justinian | Jus Just Juste Jut Gus Juss
Kelvin | Kel Kelly Vin
Kendall Kendal | Ken Kenny
Kendrick Kenrick | Ken Kenny Rick Ricky
Kenelm | Ken Kenny
Kennedy | Ken Kenny
Kenneth Kennith | Ken Kenny Kenney Kendrick Kennie Kenn Kent
Kent Kenton | Ken Kenny
Kevin Kevan Kevyn | Kev Kevvy Kevie
Kieran Keiran Kieron | Kier Kiz
Kingsley Kingston Kingsly | King Kings
Kirk Kirkland
Kurt Curt
Kyle | Ky
Lachlan Lauchlin | Lachie Lock Lachy Loch
Lafayette | Lafe Fate Fayette Laffie Fay Lafie
Lambert | Bert Lamb Lammie
Lamont Lamonte | Monty Monte
Lancelot Launcelot | Lance Lot Launce
Landon Landen | Lan Don Lanny
Laurence Lawrence Lorenz Lawrance | Larry Laurie Lawrie Loz Lawry Lon Lonnie Lars Lorry Laz Lanty Lawr Law Lorne Rance Lauren Lorin
Leander | Lee Lea Ander
Leland | Lee Lea Lel
Lemuel | Lem Lemmy Lemmie Lemy
Leo Leopold | Lee Poldie Poldy Leepie
Leon Lionel Leonel | Lee Leo Lon Lonnie Len Lennie Line
Leonard Lennard Leonhard Lenard | Len Lenny Lennie Leo Leon Lee Lon Lonnie Leno
Leonidas | Leo Lee Leon
Leroy | Lee Roy Roi
Leslie Lesley Leslee Lesly | Les Lez Lee
Lester | Les Lessie
Levi | Lee Lev Levy
Lewis Louis Ludwig Luis | Lou Lew Louie Lewie Louy Lewy Lu Lui
Liam | Lee
Lincoln | Linc Link
Lindsay Lindsey Linsey Lyndsay Lyndsey Lynsey Lindsy | Lin Lindy Linz Linds Lyn
Linus | Line
Llewellyn Llewelyn | Lew Lyn Llew Lewie
Logan | Log Loge
Lorenzo | Loren Enzo Lon Larry Renzo Zo
Loyal | Loy
Lucas Lukas Luke Luc | Luca Lukey Lu Luk
Lucian Lucien Lucius | Luke Lu Lou Luce Lucky
Luther | Lute Lou Lu Lot Luth
Lycurgus | Curg Lyke Curgus
Lyman | Ly Lyme
Lyndon Linden | Lyn Lynn Lindy Lin
Lysander | Lye Sandy Sander Ly
Mackenzie McKenzie Mckenzie Makenzie | Mac Mack Kenzie Ken Kenz Kenny
Magnus | Mag Mans Manus
Mahlon | Lon Mal
Malachi Malachy | Mal Mally Ki
Malcolm Malcom | Mal Malc Malky Mac Col Mally
Manasseh Manasses | Manny Nass Manse
Marcus Marc Mark Markus | Marco Marky Marcy Mars
Marcellus Marcel | Celly Marc Mars
Mario | Mar
Marmaduke | Duke Duky Marm
Marion | Mal Mars
Marshall Marshal | Marsh Mars Marty Mart
Martin Martyn Marten | Marty Mart Mertin Martie
Marvin Marvyn Mervin Mervyn Merwin | Marv Merv Marve Vin
Mason | Mase Mace
Matthew Mathew Matthias Mathias | Matt Mat Matty Mattie Thias Matte Thys Mathy
Maurice Morris Moritz | Mo Maury Morrie Morry Moe Moss Reece Moz Mossy
Maximilian Maximillian Maximus | Max Maxie Milian Maxy Maxey Mick
Maxwell | Max Maxie Maxy
Melchior | Mel Melky
Melchizedek | Zadock Dick Mel
Melville Melvin Melvyn | Mel Vin Vinny Melly Vinnie
Meredith Meridith | Merry Med Redith Mer Edie Meri Dith Merrie Mere
Merlin Merlyn | Merle Lyn
Merrill Merritt | Merry Mer
Meshach | Shack Mesh
Micah Micajah | Mike Cage Cajah Mic Cager
Michael Micheal Mikael Michel | Mike Mick Mickey Micky Mikey Mitch Midge Mikie Misha Mickie Mischa Micah Mitchell Mikel Mich
Miles Myles | Milo Milly
Milo | Mile
Milton | Milt Miltie Tony Milty
Mitchell Mitchel | Mitch Mitchie
Montgomery Montague Monty | Monte Gum Gomery Mont Tague
Mordecai | Mort Mordy Cai Dick Morty
Morgan Morgana Morgane | Mo Morg Morgie
Mortimer Morton | Mort Morty Mortie Tim
Moses Moss | Mose Mo Moe Mosey
Murray Murry | Muz Mur Muzza
Myron | Ron My Ronnie
Napoleon | Nap Nappy Leon Nappie Polie
Nathan | Nate Nat Nath Natty
Nathaniel Nathanael | Nat Nate Nathan Natty Than Thaniel Nattie Natie Fannel
Neal Neil Niall Neill Nigel | Nige Neily Nealy Neilly
Nehemiah | Nemi Miah Nee Nehy
Nelson | Nels Nelly Nel
Neville | Nev Nevvy
Newton | Newt Tony
Nicholas Nicolas Nickolas Nicolaus Niklas Nikolas | Nick Nicky Nico Nic Claus Klaus Nicol Cole Colin Nik Nickie Nikki Nickey Nix Niki Colas
Ninian | Ringan Nin
Noah Noel | Noe Nowell
Nolan | Nole
Norbert | Bert Norb Norby Norrie Burt
Norman Normand | Norm Normie Norrie Normy Manny
Norris | Norrie Norry
Norton | Nort Norty
Obadiah | Obe Obed Obie Diah Dyer Oby Obediah
Octavius Octavian | Tave Tavy Octa Tavius
Oliver Olivier | Ollie Olly Noll Nolly Nol Oli Oll
Omar | Om
Onesimus | Nes Simus
Onesiphorus | Cyph Cy Osaforus Cyphorus One
Orlando Roland Rowland Rolland | Rolly Rollie Rowly Rowley Orly Rollo Rowlie Lando Roly Lanny Orlie
Orson | Orse Sonny
Orville | Orv Orvie Ville
Oscar Oskar | Ozzie Os Ossie Ozzy Oz
Osbert Osborn Osborne | Ozzie Bert Ossie Oz Ossy Os Ozzy
Osmond Osmund | Ozzie Oz Ossie Ossy
Oswald Oswold | Ozzie Ozzy Os Oz Ossie Waldo Ossy
Oswin | Ozzie Oz Win
Otis | Ote Odie
Otto Otho | Ott
Owen Owain | Owe Ow
Oxford | Ox
Palmer | Pal Palm
Parker | Park
Patrick Padraig Patric | Pat Paddy Pate Rick Patsy Packy Patty Pattie Ricky Pats Pady
Paul Poul | Paulie Pauly Pol Pauley
Peleg | Pel Lege
Perceval Percival Percy | Perce Val Percie Perse
Peregrine Pellegrin | Perry Pery Pel Peri
Perry | Pez
Peter Petter Piers Pierce | Pete Petey Pate Perry Pierre Peterkin Petie
Philander | Phil Fie Ander
Philemon | Phil Lem Lemon
Philetus | Phil Leet Leetus
Philip Phillip Phillipe | Phil Pip Pippin Flip Philly Phip Pep Phill Lip Phelps Pippy
Philo | Phil
Phineas Phinehas | Finn Phin Finny Phinny Fin Finney
Pleasant | Ples Pleas Plez
Pierre | Pete
Preserved | Serve Pres
Prescott Preston | Scott Pres Scotty Press
Quentin Quintin Quinton | Quent Quint Quin Quinn Quinny
Quincy | Quin Quinn
Ralph Rafe Rolf | Ralphie Raph Raff Rolph Ralphy
Randall Randal Randolph Randell | Randy Rand Rafe Ran Dolph Randi Randie Dolf
Raphael Rafael | Rafe Raph Ray Rafi Raff Raffy
Raymond Raymund Ramon | Ray Raymie Mondo Rae Ramie Ramsey
Redmond | Red Reddy
Reginald Reynold Reynolds | Reg Reggie Rex Naldo Reggy Ron Renny Reynie Rennie Rey Regy
Reuben Ruben Rueben | Rube Ruby Ben Benny Rubie Reub
Rhys Reece Reese
Richard Ricard | Dick Rick Richie Rich Ricky Ritchie Dickie Dickon Hitch Dicky Rickie Rickey Dickey Hick Dixie Dicken Richy Ritch Diccon Rico Ric
Richmond | Rich Richie Rick
Robert Roberto | Bob Rob Bobby Robbie Robin Bert Dob Rab Rabbie Bobbie Hob Dobbin Nob Robby Robb Bertie Pop Robo Bo Hobkin Hopkin Dobbs
Roderick Roderic Broderick | Rod Roddy Rick Roddie Erick Ricky Rory Derick
Rodger Roger | Rog Hodge Rodge Robin Dodge Hodgekin Rodgie Hodgkin Ro
Rodney | Rod Roddy Rodd Roddie
Rodolphus Rodolph Rudolph Rudolf Rudolphus | Rudy Dolph Rolf Rolph Rollo Olph Dolf Rude Dolphus Rudi
Roman | Rome Rom
Ronald Ranald Roland | Ron Ronnie Ronny Naldo Ronney Ronn
Rory | Ror
Roscoe | Ross Roz
Ross | Rosco Rossie
Roy Royal Royce | Roi
Royston | Roy
Rufus | Rufe Ruf Russ
Rupert | Rupe Bert Rupie
Russell Russel | Russ Rusty Rus Russie
Ryan | Ry Rye
Salvatore Salvador | Sal Sally Sammy Tore
Samson Sampson | Sam Sammy Samp Sammie
Samuel | Sam Sammy Sammie Lemuel Sammey Samm
Sanford Sandford | Sandy Sandie San
Saul | Solly Sauly
Scott | Scotty Scot Scottie Sceeter Scooter
Sean Shaun Shawn Shane | Shauny Shay
Sebastian | Seb Bastian Sebby Bas Baz Bastien Basty Sebbie Bash
Septimus | Sep Seppy Tim
Seth | Sethy
Seymour | Sy Morey Seymore Morry
Shadrach | Shad Shade Sheddrick
Sheldon | Shel Shelly Shell Don
Shelton | Shel Tony Shelly Shelt
Sheridan | Dan Danny Sher Sheri
Sherman | Sherm Manny
Sidney Sydney Sidonie Sidony | Sid Syd Siddie Syddie Siddy Donie
Siegfried Sigfrid | Sid Siggy Sig Zig
Sigismund Sigmund | Sig Siggy Sigi
Silas Silvanus Sylvanus Sylvan | Si Sil Sy Vanus Syl Van
Silvester Sylvester | Sly Syl Si Sil Vester Vest Vessie Sy Vet
Simeon Simon Symon | Si Sim Sy Simmy Simie Siman Sion Symie
Solomon | Sol Solly Saul Zolly Salmon Sal
Spencer Spenser | Spence Spen Penny
Stacy Stacey Stacie Staci | Stace
Stanford | Stan Ford
Stanislaus Stanislas Stanislaw | Stan Stas Slats Stanny
Stanley | Stan Stanny Lee
Stephen Steven Stefan Steffan Stephan | Steve Stevie Steph Ste Stephie Stevey Stef Steen Stu Stenny Stevo
Sterling Stirling | Lin Sterl
Stewart Stuart | Stu Stew Stuey Stewie
Sullivan | Sully Van Sul
Sumner | Sum
Tad | Thad
Talbot Talbott | Tal
Tarquin | Quin Tark
Taylor Tayler | Tay Tate
Terence Terrence Terrance Terrell Torrence | Terry Tel Terrie Telly Terri Tez Rance
Thaddeus | Thad Tad Thady Thaddy Ted Faddy
Theobald | Theo Tib Tibbald Tibby Ted Tibbot
Theodore Theodoric Theodor | Ted Teddy Theo Doro Ed Dode Teddie Todd Thee Tad Dory Eddie Thede
Theophilus | Theo Ophi Phil Offy Theof
Theron | Ron There
Thomas Tomas | Tom Tommy Thom Tam Tommie Tomkin Thos Massey Tammie Tamsie Tomie Tomm Tammy
Thornton | Thorn Tony Thorny
Thurston | Thurs Thurst
Timothy Timothee | Tim Timmy Timmie Timo Tymmie
Titus | Tite Ty
Tobias Tobiah Toby | Tobe Bias Tobey Tobie
Todd | Toddy
Travis Travers | Trav
Trenton Trent | Trenny
Trevor | Trev Trevvy
Tristan Tristram Tristen | Tris Tristy Trissy
Truman | True Manny
Tyler Tylor | Ty Tye
Tyrone | Ty Tyron Rone
Tyson | Ty Tye
Ulysses | Lyss Uly Lys Lysses Ulie
Uriah Urias | Riah Ury Urie Uri
Uriel | Uri Ury
Valentine | Val Valie Felty Vally Len
Vaughan Vaughn
Vernon Verne | Vern Vernie Verny Non
Victor | Vic Vick Vicky Tory Vickie Torry
Vincent | Vin Vince Vinnie Vinny Vinson Vinney Vincie
Virgil Vergil | Virg Virge Virgie Gil
Vladimir | Vlad Val
Vivian Vyvyan Viviana Vivien Vivienne Vivianne Vivianna | Viv Vivi Vi Vivie Vivvy Ana
Waldo Walden | Wally Wal
Wallace Wallis | Wally Wal Wallie Walley
Walter | Walt Wally Wat Walty Watt Wal Wattie Watty Walth
Warren | Waz War
Washington | Wash Washie
Wayne | Wayney
Wendell | Wen Dell Del Windy
Wesley Westley | Wes West Wessie
Weston | Wes West
Wilbert Wilbur Wilburn Wilber | Will Bert Wil Willie Willy Webb Bertie
Wilfred Wilfrid | Wilf Will Fred Wilfie Willie Fredie Freddie
Willard Willis Willes | Will Bill Willie Willy Billy
William Wilhelm Willem | Bill Will Billy Willie Willy Wil Liam Wills Bela Billie Wim Willi Billey Wilkin Gwilym Bil Wilkie Wilmot
Wilmot | Wil Will Willie
Wilson | Will Willie Wil
Winfield | Win Field Winny Winnie
Winfred | Win Fred Winnie
Winston Winton Winstone | Win Winnie Tony
Woodrow Woodward | Woody Wood Drew
Wyatt | Wy
Xavier Xaver | Xav Zave Zavy Xavi
Zachary Zachariah Zacharias Zackary Zechariah Zachery Zackery | Zach Zack Zak Zac Zeke Zachy Zacky Riah Zech
Zacchaeus Zaccheus | Zac Zach Zack
Zadock Zadok | Zade Dock Zeddie Zad
Zebadiah Zebedee Zebediah | Zeb Diah Dyer Zebby Zed
Zebulon Zebulun | Zeb Lon Zebby
Zedekiah | Zed Dick Diah Dyer Zeddie
Zephaniah | Zeph Zef Zephy Ziph
Zerubbabel | Zeb Rub
Abigail Abigale Abbigail Avigail | Abby Abbie Gail Nabby Abbey Gale Gayle Abi Nab Abs
Achsah | Axy Ax
Ada Adah | Addie Adie Addy
Adelaide Adelheid | Addie Ada Adele Della Heidi Dell Addy Aida Laidey Addey
Adele Adella Adela Adelle | Addie Della Dell Addy Del
Adeline Adelina Adaline Adalyn | Addie Ada Della Lina Dell Aline Addy Del
Adriana Adrienne Adrianna Adriane | Addie Adie Ana Rien Ari Adri
Agatha | Aggie Aga Aggy Ag
Agnes Agneta Agness | Aggie Nessie Nessa Nest Aggy Annis Nancy Senga Inez Ness Annie Ag
Aileen Eileen Ilene Eilene | Leena Lena Lee Eily Ellie
Alana Alanna Lana Alannah | Lanie Allie
Alberta Albertina | Allie Bertie Berta Bert Ally Tina Albie
Alexandra Alexandria Alexandrina Alexandrea | Alex Sandra Lexi Sandy Alix Lexie Ali Allie Alexa Sasha Drina Xandra Zandra Ally Lex Lexa Sandie Sondra Alla Ria Andy
Alexia Alexa Alexis | Alex Lexi Lexie Ali Ally Lex
Alfreda Elfreda Elfrida | Freda Alfie Freddie Frieda Effie Alfy Frida
Alice Alyce Alicia Alisha Alys Alecia | Allie Ally Elsie Ali Lisa Lecia Ellie Alley Alcy Lissie Lish Tricia Elise
Alison Allison Alyson Allyson | Ali Allie Ally Al
Alma Almira Elmira | Allie Mira Myra Ally Mi Almy
Almena Almina | Mena Allie Mina Minnie Ally
Althea Alethea Aletha | Thea Letha Allie Ally Thia Alla
Alyssa Alissa Elissa | Lyssa Lissa Aly Ally Lissie Allie Lissy
Amabel Mabel Mabelle Maybelle | Mab May Mae Belle Amy Mabs Bell Maybel
Amanda | Mandy Manda Mandi Amy Mandie Andy Mandee
Amber | Ambie Amby
Amelia Emelia | Millie Milly Mel Amy Melia Emmie Mellie Melie Emily Mealy
Amity Amittai | Amy Mitty
Amy Aimee Ami | Ames
Anastasia Anastacia | Stacy Stacey Ana Stasia Tasia Annie Stasi Nastya Ann Stacie Stace Stasya
Andrea Andria Andreana | Andie Andi Andy Drea Andra Rea Dre Dree
Angela Angelia Angella | Angie Ange Angel Angy Angi Anj
Angelica Angelique Anjelica | Angie Angel Jelly Ange Angy Lica
Angelina Angeline | Angie Lina Angel Ange Angy Lena Gelina
Anita | Annie Nita Nina Neeta
Ann Anne Anna Ana | Annie Nan Nancy Nanny Nana Nanette Hannah Nannie Nance Nettie Anny Nina Anita Nansi Annette
Annabel Annabelle Annabella Anabel | Anna Belle Bella Annie Ann Bell Ana Bel Nan
Annette Annetta | Nettie Netta Annie Ann Nan Anna Netty Nett
Anthea | Thea Ant
Antoinette Antonia Antonina Antonietta | Toni Tony Netta Nettie Tonie Tonia Toinette Nina Ann Nette Net Netty Antonette Toinie Tonya
Apollonia Appolonia Appoline | Polly Abbie Applonia Loney Appie Appy
April Avril | Apes
Arabella Arabelle Orabella | Bella Belle Ara Arry Bell Ari
Araminta Arminta Aramintha | Minty Mint Minta Ara Minnie Middie Mitty Ruminta Armie
Ariadne Arianna Ariana Ariane | Ari Aria Annie Ana Ria
Ariel Arielle | Ari Elle
Arlene Arline Arleen | Arly Lena Lene Lina Arlie Arley
Armilda Armida | Milly Armie
Artemisia | Artie Misia Arty Missy
Asenath Aseneth | Sene Senath Assie Natty Sena Seny Cenia
Ashlyn Ashlynn | Ash Lyn
Astrid | Assie Asta
Athena | Thena Theenie
Audrey Audra Etheldreda | Aud Audie Dee
Augusta Augustina Augustine | Gussie Gusta Tina Aggy Gustie Guss Gussy Augie Austina Gatsy Gusty
Aurelia Aurora | Rory Aura Ora Orrie Oralia Reely Ree Relia
Ava Avah | Avie Aves
Averil Averilla Avarilla | Avie Rilla Ave Averie
Azubah | Zubie Zuba
Barbara Barbra Barbary | Barb Barbie Babs Bobbie Babbie Bab Baba Barby Babette Bar Bobby Baubie
Bathsheba | Sheba Bath Bathie
Beatrice Beatrix Beatriz | Bea Bee Trixie Trix Trixy Beattie Beat Triss Beatty Bice Tris Beaty
Belinda | Linda Bel Lindy Bell Lin Belle Bindy Bella Linnie
Benedicta | Bennie Dixie Benny
Berenice Bernice Bernadette Bernadine Bernardine | Bernie Bunny Berry Niecy Bern Benni Detta Dette Berni Bernita Berney Nicey
Bertha Berta | Bertie Bert Birdie Birty Berty
Bessie | Bess
Bethany Bethanie | Beth Bethie
Beulah | Beu Lula
Beverly Beverley | Bev Buffy Bevvy Lee
Blanche Blanch | Blan
Bonita | Bonnie Nita Bonny
Bonnie Bonny | Bon Bonni
Brenda Brendalyn | Bren Brendy Brennie
Brianna Briana Breanna Brianne Breanne | Bri Bree Anna Breezy Bry Annie
Bridget Brigid Bridgett Brigit Bridgette Bedelia | Biddy Bridie Delia Bridey Biddie Bride Bridgie Bid Brie Breda Brita Bee Biddi
Britney Brittany Brittney Britany Brittani | Brit Britt Bri Britty
Bryony Briony | Bry Bri
Caitlin Kaitlyn Katelyn Caitlyn Kaitlin Katelynn Kaitlynn Catelyn | Cait Kate Katie Cat Kat Kait Lynn Kay Kaity
Calanthe | Callie
Calista Callista Kallista | Callie Cali Cally
Calliope | Callie Cal Cally Opie
Calpurnia | Callie Cal
Camilla Camille Camila Kamilla | Cam Millie Cammie Cami Milla Mila Milly Cammy Mille
Candace Candice Candida Kandace | Candy Dacey Candi Candie Kandy Cand
Cara Kara Carina Karina | Cari Carrie Caz
Carissa Charissa Karissa | Cari Rissa Carrie
Carla Karla Carlotta | Carly Carlie Carley Lottie Lotta Lola Carrie
Carmel Carmen Carmela Carmelita Carmella | Mel Carm Mela Melly Lita Carmie
Carol Carole Carroll Karol Caryl | Carrie Caz Caro Cari Carry Lynn Karrie
Caroline Carolina Carolyn Carolynn Karolyn Caroleen | Carrie Caro Carol Lina Caz Caddie Carlie Callie Line Carry Cassie Carly Lyn Lynn Carri Kari Cally
Casey Kasey Kacey | Case Kace Kasie
Cassandra Kassandra | Cass Cassie Sandra Sandy Cassy Casey Sandi Cas Kassie Sandie Xandra
Catherine Katherine Kathryn Catharine Katharine Cathryn Kathrine Katharina Katrina Catrina Catharina Kathrin Katarina Catriona | Kate Katie Kathy Cathy Kat Cat Kitty Kit Kay Kath Cath Kathie Cathie Katy Kati Catie Karen Trina Katya Rina Kathleen Casey Katey Cassie Kittie Kari Kata Lena Katinka Caty Kaye Trine Catrin
Cecilia Cecily Cicely Cecelia Celia Sheila Cecile Cecille | Cissie Cis Sissy Cece Sis Cissy Celie Sely Sisely Sisley Ceil Cele Cilla
Celeste Celestia Celestine Celestina | Celie Lessie Cel Tina Celia
Celia Celina Selina Celine | Celie Lina Sel Lena Selie
Chantal Chantel Chantelle | Chan Channy Shan Tel
Charity Charis | Chat Chattie Charry Cherry Chatty Charie
Charlene Charleen Sharlene Charline | Charlie Charley Char Lena Charly Shar
Charlotte Charlotta | Charlie Lottie Lotty Lotta Char Totty Charley Chattie Carlotta Tottie Lola Carly Chat Lot Lettie Letty
Chelsea Chelsey Chelsie | Chels Chel Chelle
Cherie Sherry Sheri Sherri Cheri Sherrie | Cher Sher
Cheryl Sheryl Sherryl Cheryll Sherill | Cher Cherry Sher Sherry Cherie Chezza Chez Sheri Sherri Cheri Lynn
Chloe Khloe | Clo Chlo Coco
Christabel Christobel | Chris Christie Belle Chrissy Bella Christy
Christina Kristina Christine Kristine Christiana Christiane Kristin Kristen Kirsten Christen Kirstin Christin Cristina Kristyn Krista Christa | Chris Tina Chrissy Chrissie Christie Christy Kris Kit Kristy Kirsty Kristi Kirstie Xina Ina Crissy Stina Teenie Teena Chrissi Tiny Ann Stine Xtina Krissy Kristie Kiki Chrisy
Clara Clare Claire Clair Klara | Clarrie Clarie Clairy Clarey
Clarinda Clorinda | Clara Linda Clarrie Rinda
Clarissa Clarice Larissa Clarisse | Clara Clare Rissa Clary Clarrie Claire Cissy Lari Issa
Claudia Claudette Claudine Claudina | Claude Claudie Detta Claudi Dina
Clementine Clementina Clemency Clementia | Clem Clemmie Tina Clemmy Clemie Mina Minnie
Cleopatra Cleo | Clea Pat Patra
Colleen Coleen | Coll Collie Lena
Comfort | Fort Comfy
Concordia | Cordie Con
Constance Constantia Constantina | Connie Con Conny Stancy Stan Tina Constant
Cora Coral Coralie | Corrie Cory Coralee Corie
Cordelia Cordula | Delia Cordy Dell Della Cordie Delie Lia Cora
Corinne Corinna Corrina Corrine | Cora Corrie Rinna Cory Ora Corie Corri
Cornelia | Neely Nelia Nellie Nell Corrie Corny Cornie Nelle Lia Neelie
Crystal Krystal Cristal Kristal | Crys Kris Chris Crissy Stal Krys Tal
Cynthia Cinthia Cynthiana | Cindy Cyn Cindi Cyndi Cinda Cindie Thia Cyndie Cynth
Cyrena Serena Serina Serene | Rena Rina Reenie Sere Reny Ree
Dahlia Dalia | Dolly
Daisy | Dais
Damaris Damarius Demaris | Maris Mariah Dam Mara Damey Tamar
Dana Dayna | Day
Danielle Daniela Daniella Danette | Dani Danny Ella Dannie Elle Danni Nelly
Daphne Daphna | Daph Daffy Daff
Darlene Darleen Darline | Darly Lena Darla Dar Dee
Dawn | Dawnie
Deanna Dianna Diane Diana Dianne Deanne Diann Dyan | Di Didi Dee Dede Dinah Dian Ana Anna Dicey Annie
Deborah Debra Debora Debrah | Deb Debbie Debby Debs Debbi Deby Debi Deborrah Bora
Deirdre Deidre | Dee Dede Deidra Dei
Delia Adelia Bedelia Fidelia | Dee Dell Della Lia Del Fidel
Delilah Dalila | Lilah Dell Della Del Lila Dee
Deliverance | Delly Dilly Della Dell
Delores Dolores Deloris Delora | Lola Dolly Lolita Dee Del Dell Della Loris Dodie Lori
Delphine Delphina Delphia | Del Della Delfie Phina Phine
Denise Denice Denyse | Denny Dee Niecy Denni Den Nise
Desdemona | Mona Desi Dez
Desire Desiree Desirae | Desi Des Dez Desy Ree
Diantha Dianthe | Di Anthy Danty
Dinah Dina | Di Dine Diney
Dolly | Doll
Dominica Dominique | Dom Mina Nica Nicky Domi Nikki
Donna | Don Donnie Donny
Dora | Dorrie Dory Dorie Dodie
Dorcas Dorcus | Dorc Darcy Dorky Dark
Doreen Dorene Dorine | Dori Dorrie Reenie Dory
Doris Dorris | Dorrie Dorie Dory Dodo Dodie
Dorothy Dorothea Dorothie Dorothee Dorthy | Dot Dottie Dolly Dora Dotty Doll Dodie Dody Thea Dory Dol Dorrie Dorry Dortha Dorrity Thia Dee Dodo Dosy Totie
Drusilla Druscilla | Dru Silla Cilla Drew Drucie Sillah Dusy
Edith Edythe Edyth | Edie Ede Eda Edy Edye Eady Dithie
Edna Ednah | Ed Eddie Edny Eddy
Edwina | Ed Eddie Winnie Edie Win Wina Eddy
Effie Euphemia Eupheme | Eff Phemie Fanny Effy Euphie Phemy Femmy Mia
Elaine Elayne Alaine | Lainie Laney Lainey Elly Laine Lain Ellie Lena
Eleanor Eleanora Elinor Elenor Eleonora Leonora Elnora Ellanor Elnor | Ellie Nell Nellie Nora Ella Nelly Lenora Elle Leonore Elly Lena Norah Ellen Nonie Lennie Nelle Len Helen Lenore Elsie Annora
Electa | Lecta Lecty Leck
Elise Elisa Elyse Eliza Elisia | Lise Lisa Liza Ellie Lizzie Elly
Elizabeth Elisabeth Elizabet Elsbeth Elspeth Lizabeth | Liz Beth Lizzie Betty Betsy Bess Bessie Eliza Libby Lisa Elsie Liza Lizzy Ellie Elise Bette Betsey Lisbeth Buffy Elsa Bettie Lib Libbie Lilibet Tetty Bethie Lizbeth Bet Bettina Birdie Bitsy Ebbie Lise Tibby Lilybet Babette Else Bell Isabel Betta Bets Lillie Lilla Liddy Elspie Zabeth Elsy Eppie Tissie Elle Libbey Lizy Bessy Bettsy Lily
Ella | Ellie El Elly
Ellen Helen Helena Helene Ellena Elena Hellen Elen Ellyn | Nell Nellie Nelly Ellie Lena Ella Nel Lennie Elle Len Eileen Leena Hella Hallie Nelle Elly Hel Eleanor Aileen Elaine
Elmira | Mira Ellie Myra
Eloise Heloise Eloisa | Lois Ellie Lou Elo Louise Weezie
Elsa Elsie Else | Els Elsy
Elvira Elvera | Elvie Vira Vera Ellie Elva Virie
Emeline Emmaline Emelina Emmeline Emaline | Em Emmy Emma Lina Milly Emily Emmie Aline Mel
Emily Emilie Emilia Emely | Em Emmy Millie Emma Emmie Milly Mel Ems Mila Emm Mimi
Emma | Em Emmie Emmy Ems Emm
Erica Erika Ericka | Ricky Rickie Ricki Rikki Eri
Erin Eryn | Er Rin
Ernestine Ernestina Earnestine | Ernie Erna Tina Teeny Stina Erny
Esmeralda Esmerelda | Esme Emmie Mera Essie Esma
Estelle Estella Stella | Essie Stell Stellie Elle Essy Ella
Esther Ester Hester Hesther Hestor | Essie Hettie Hetty Ess Hessy Essy Hessie Easter Hess Etta Hitty Estie
Ethel Etheline Ethelinda | Eth Ettie Etha Thel Linda Ethie
Etta Ettie | Et
Eudora | Dora Dorie Doda
Eudocia Eudosia | Docia Doshie Dosia Dosha
Eugenia Eugenie | Genie Gene Genia Jenny Nia Gina
Eulalia Eulalie | Lalie Eula Lally Lula
Eunice | Nicie Eunie Una Niecy Nicey Euny
Eustacia | Stacy Stacia Stacey
Eva Eve Evie | Evy Ev
Evangeline Evangelina | Eva Evie Vangie Lina Angie Van Eve Ev
Evelyn Eveline Evelina Evaline Evelynn Eveleen | Eve Evie Lyn Ev Eva Lynn Evvie Lina Lena Evlyn Evvy Linny
Experience | Exie Perry Pedy Experi
Faith | Fay Faye Fae
Fay Faye Fae
Felicity Felicia Felicitas Phelicia | Fliss Flick Lissie Fee Fel Felice Lis Licia Flis Phil Lisha Feli Lissa Tica
Fern Ferne | Fernie
Fiona Fionna | Fi Fee Ona
Flora Florrie | Flo Florry Flossie
Florence Florentia Florinda | Flo Flossie Florrie Flora Floss Florry Flossy Florance Rennie Florie Flory Floy
Frances Francesca Francine Francina Franziska Fransisca Franceska | Fran Fanny Frannie Francie Frankie Fannie Sis Cissy Franny Frank Franky Fancy Francy Cesca Chessie France Frankey Sissy Fanney Chesca Cina Fania
Freda Frida Frieda | Freddie
Frederica Fredericka Frederika | Freda Freddie Rica Rickie Fritzi Ricky Fred Freddy Frieda Rikki Rickey
Freya Freyja | Frey
Gabrielle Gabriella Gabriela Gabriele | Gabby Gabi Gabbie Ella Elle Brie Gaby Briella Gay Gab Ellie Bella
Gail Gayle Gale
Gaynor Guinevere Guenevere Jenifer | Gay Gwen Winnie Ginny Jenny Genny Gwenny
Gemma Jemma | Gem Jem Gems
Genevieve Geneva Genoveva | Gen Jenny Eve Viv Neva Genny Gena Jean Eva Vieve Ginny Genie Gin
Georgia Georgiana Georgina Georgianna Georgette Georgine | Georgie Gina George Gigi Georgy Ana Gee Jorja Annie Georg Etta Georgi
Geraldine Jeraldine Geraldina | Gerry Jerry Dina Gerrie Geri Jeri Jerrie Deena Gerri
Germaine | Gerry Mae
Gertrude Gertrudis | Gert Gertie Trudy Trudie Gerty Truda Trude Trudi
Gillian Jillian Gilian | Gill Jill Jilly Gilly Jillie Gillie
Gina | Gi
Gladys Gladis | Glad Gladdie Gladness
Glenda Glenna Glennis Glenys Glynis | Glen Glenny Glyn
Gloria Glorianna Gloriana | Glo Lori Glory Glori Ria
Grace Gracie Gracia Graciela | Gray
Greta Gretchen Gretel | Gretta Gretty
Griselda Grizel Grizelda Griselle | Zelda Grissel Grizzie Selda Grizzy Grace Crissy
Gwendolyn Gwendoline Gwendolen Gwyneth Gwendolin Gweneth | Gwen Wendy Gwennie Lynn Gwenda Gwenny Gwyn Winnie Wen Lyn Dolly
Hadassah | Dassie Dasa
Hannah Hanna Hana Johannah | Nan Annie Anna Nanny Hannie Hanny Nannie Susie Nana Hans
Harriet Harriett Harriette Harriot | Hattie Hatty Harry Etta Hat Hettie Harrie Hetty Hatti Hatsy
Hayley Haley Hailey Haylee Hailee Haleigh Hallie | Hay Hales Lee
Hazel | Haze
Heather | Heath Hettie Heth Hev
Henrietta Henriette Harrietta | Hettie Etta Henny Ettie Hetty Hattie Harriet Retta Yetta Nettie Hen Hennie Hank Henni Minette Rietta Ret Etty Netta
Hephzibah Hepsibah Hepzibah Hepsibeth | Hepsy Hepsie Beulah Eppie Sib Hepsey Zibby Beth Hep
Hermia Hermina Hermione Hermine | Mina Minnie Hermie Miney Hermy Mione
Hilda Hildegard Hildegarde | Hildy Heidi Hilly Gard Hildie
Honor Honora Honoria Honour Onora Annora | Nora Norah Honey Norry Nonie Nonnie Noreen Annie Norrie
Hope | Hopie
Hortense Hortensia Hartense | Harty Tensey Tensie Tense
Hyacinth Jacinta Jacintha | Cynthia Cindy Jackie Cintha
Ida | Idy
Imogen Imogene | Immy Imo Immie Gene Jenny Midge Emma
India Indiana | Indy Indie Inde
Inez Ines | Nez Ina
Ingrid Inga Inge | Ingie Ing
Iona | Ona
Irene Irena Irina | Rene Rena Renie Reenie Ira Reen Irie Rennie
Iris | Rissie
Isabel Isabella Isabelle Isobel Isabela Isobella Ishbel Izabella Izabel Ysabel | Bella Belle Izzy Bell Issy Izzie Ibby Tibby Tib Isa Nib Ella Sib Libby Ib Isie Bel Sabella Bela Isy Tibbie Ebbie
Isadora Isidora | Dora Issy Izzy Isa
Ivy | Ive Ives
Jacqueline Jaqueline Jacquelyn Jaquelyn Jacquelin Jacklyn Jaclyn Jackeline | Jackie Jacqui Jacky Jackey Jack Lynn Jacki Jacquie Jaqui Lina Lyn Jac
Jade Jada | Jadey
Jamie Jaime Jayme | Jay Jame
Jane Jayne Jaine | Janie Jenny Jean Janey Jessie Jennie Jan Jeannie Jinny Jany Janet Jin Jenney
Janelle Janella | Jan Nell Nelly Elle Ellie
Janet Jannet Janette Jeanette Jeannette Jennett Janetta | Jan Jenny Jessie Netta Nettie Janie Jean Nita Jennie Jin Netty Jess Jeannie Jannie Ginnet Etta
Janice Janis Jannice | Jan Jannie Janny Jance
Janine Jeanine Jeannine | Jan Nina Jannie Jean
Jasmine Jasmin Yasmin Jazmin Jazmine Yasmine Jessamine | Jaz Jazz Jas Yaz Minnie Jess Jazzy Mina Yas Jessie
Jean Jeanne Jeane | Jeannie Jeanie Jenny Jeany
Jemima Jemimah | Jem Mima Jemma Mimi Jemmie Mimey Jemmy Mime Jimmie Jemmimah
Jennifer Jenifer Gennifer Jenniffer | Jen Jenny Jenna Jenn Jennie Jenni Jenne Ginny Jeni Jinny Jeny Fer Genny
Jerusha | Rusha Jerry Rushie
Jessica Jessie Jesica Jessika Jesse | Jess Jessi Jessy Sica Jes
Jewel Jewell | Jewelly
Joan Joanna Joanne Johanna Joann Johannah Jo-Ann Jo-Anne Joana | Jo Joni Jodie Joanie Anna Hannah Jody Jones Josie Joannie Jone Nonie Ann Jodi Siobhan Hanna Annie
Jocelyn Joscelin Jocelin Joslyn | Joss Jo Lynn Josie Lyn Jos
Jodie Jody Jodi Jodette | Jo
Josephine Josefina Josephina Josefine | Jo Josie Josey Joey Fina Posy Pheney Jody Feeny Josy Fifi Jojo Sefa Phinie Jose
Joy Joyce | Joycie Joyie
Juanita | Nita Nettie Juana Jenny Wanita Annie
Judith Judithe | Judy Judi Jude Judie Jody Juda Jodie
Julia Juliana Julie Juliet Juliette Julianne Julianna Julietta Jill Gillian Julee | Jules Jewel Jule Judy Ana Jools Sula Jilly Juley Liana Etta Jew Gill Leanne Ann
June Junia | Junie
Justina Justine | Jus Tina Justy Just Stine Jessie
Karen Karin Karyn Caren Karon Caryn | Kaz Kari Carrie Kay Caz Kazza Karrie
Kate Katie | Katy Kat
Kathleen Cathleen Kathlyn Kathaleen | Kathy Kath Kate Katie Kay Kathie Cathy Kitty Cathie Kit Katy Kat Leena Lena Cath Kittie
Kay Kaye
Kayla Kaila Kaylee Kayleigh Kaylie | Kay Layla
Keisha Lakeisha | Kei Kiesha
Kelly Kelley Kellie Kelli | Kel Kels
Kelsey Kelsie | Kels Kel Kelly
Kendra | Kenny Ken Kennie Drea
Kerenhappuch Keren-happuch | Happy Karen Keren Carrie
Kerry Kerri Keri Kerrie | Kez
Keturah Katurah | Kit Kitty Kittie Turah Ket Katie Kate
Keziah Kezia Kesiah Casiah | Kizzie Kizzy Kez Kissy Kizza Kiz Kezzy Kissie
Kim Kimberly Kimberley Kimberlee Kymberly | Kimmy Kimmie Kimber Kym Berly
Lara Larissa | Lari Lala Rissa
Latisha Latasha Latoya | Tisha Tasha Toya Tosha Lettie Tish
Laura Lora Laurinda Lauretta Laurette Loretta Laurena Lorinda Laurina Lorena | Laurie Lori Lolly Lorrie Lollie Etta Lorry Lauri Retta Rinda Loz Lor Laure Lara Laurey
Laurel | Laurie Lori
Lauren Lauryn Loren Laurens | Laurie Lori Ren Loz Lolly Rennie Lorrie
Laverne Laverna | Verna Verne Vernie Vern
Lavinia Lavina Levina Louvenia Luvenia Viney | Vina Vinnie Winnie Lovey Venie Ina Lavvy Wyncha Vine Vinia Lavie
Leah Lea Leia | Lee
Leanne Leann Lianne Leeann Leanna Lee-Ann | Lee Annie Lea Anne Anna Lia Ann
Leila Leilah Layla Laila | Lei Lay
Lena Lina | Len Leny
Leona Leonie Leontine Leontyne | Lee Ona Leo Nona Tina
Letitia Lettice Laetitia Leticia Lettitia | Lettie Tish Letty Titia Tisha Let Tia Lece Leta Tishy Lecia Ticia
Lillian Lilian Liliana Lillie Lilly Lily Lilia Lilith Lilliana Lillyan Lilianna | Lil Lili Lolly Liana Lila Ana Lilla Lilli Lillah Lils
Linda Lynda Lindy | Lin Lyn Lynn Lindie Lynnie
Linnea Linnet Linnette Lynette Lynnette | Lin Lyn Lynn Nettie Netta Linnie
Lois | Lo Loey
Lola | Lo Lolly
Lorna | Lorn Lornie
Lorraine Loraine Lorayne Larraine | Lori Lorrie Rainey Raine Lorry Laurie Lol Raina Lorri Lor Rain
Louisa Louise Luisa Loisa Luise | Lou Lulu Weezie Louie Lula Lu Eliza Isa Lois Lewie Weesa Louy Ouisa Loulou Wheezy Ouida
Love Lovey | Lovie Lovisa
Lucille Lucile Lucilla Lucill | Lucy Lu Lou Cille Lulu Lucie Lila Cilla Lula
Lucinda Lucinde | Cindy Lucy Lu Cindi Lou Sinda Lulu Cinda Luce Sindy Cindie Lucky
Lucretia Lacretia Lucrecia | Creasey Lu Lou Creasy Cretia Lucy Critty Recia Crecy Crete Tia
Lucy Lucia Lucie Luciana Lucienne | Lu Lou Lulu Luce Cia Lucky Lucinda Lulie
Luella Louella Luellen | Lu Lou Ella Lula Lulu Ellen
Lulu Lula | Lu
Lydia | Liddy Lyddie Lyddy Lida Lydie Lidda Lyd Dia Lidia Liddie Diddy
Lynn Lyn Lynne | Lynnie
Madeline Madeleine Madelyn Magdalen Magdalene Magdalena Madelaine Madilyn Madalyn Madelynn Madaline | Maddie Maddy Mady Magda Lena Lynn Madge Mad Maud Maudlin Lina Madel Linna Maggie Mads Della Lynne Maddi Dalene Malin Magdal Madie Marlene
Madison Maddison Madisyn | Maddie Maddy Mad Mads Maddi
Mahala Mahalah Mehala | Hallie Haley Hale Haly May Hala
Malinda Melinda Malynda | Mindy Linda Mel Lindy Mindi Lin Lynn Mandy Lynnie Minda Linnie
Malvina Melvina | Vina Mal Vinnie Mally Viney Mellie Mel
Mamie | May
Marcella Marcelle Marcelline Marcellina | Marcy Ella Celia Mars Celly Sella Lina Marcie
Marcia Marsha | Marcy Mars Marcie Marcey Marci
Margaret Margret Margaretta Margaretha Margarita Marguerite Margarete Margareta Marguerita Margarette Margarett Margery | Maggie Meg Peggy Peg Madge Daisy Margie Greta Rita Marge Meggie Margo Megan Mag Midge Mysie Marjorie Margot Peggie Greet Gretta Mags Meggy Pegg Gritty Maisie Maggy Mamie Gretchen Margy Maidie Ritta Metta Meta Marga Etta Meggs Mog Moggie Mada Padge Peggotty Grettie Mame Gretel Pearl
Maria Mariah Moriah Marie | Mary Ria Mia Mimi Mari Riah Mamie May Mitzi Rye
Marian Marion Marianne Mary-Ann Maryann Maryanne Marianna Mariana Mary-Anne Mariann | Mary Annie Polly Mari Molly Marie Ann Anne May Mamie Manny Mimi Maid Nan Anna Mally Mae
Maribel Maribelle Marybelle | Belle Mary Bella Bell
Marietta Mariette | Etta Mary Mari Marie Retta May
Marigold | Mari Goldie Mary
Marilla Marella Merilla | Rilla Milla Mary Mella
Marilyn Marylyn Marilynn Marylin Merilyn Marylou | Mary Lynn Mari Lyn Merry Mar
Marina | Rina Mari Mary
Marissa Maris Marisa | Mari Rissa Mary Issa Missy Risa
Marjorie Marjory Margery Margerie Marjori | Marge Margie Madge Marj Marjy Margy Midge Jorie Maisie Mysie Peggy Mog
Marla Marlene Marlena Marleen | Lena Marley Marl Lene Mar
Martha | Mattie Matty Marty Patty Patsy Pattie Mat Marthy Molly Maty Martie Mart Mollie Patie Matt Marthie Pat
Martina Martine | Marty Tina Mart Marti Martie
Mary Maree Mairi Moira Maura Mairie | Molly Polly Mamie May Mae Moll Mollie Minnie Maisie Maud Poll Mally Mimi Mariah Mitzi Marie Malle Mame Maidie Pol Mari Mare Mayme Mars Marry Merry Molley Pollie Mazie Moya Maire Maureen Miriam
Matilda Mathilda Mathilde Mattilda | Tilly Mattie Maud Tilda Tillie Matty Patty Maudie Till Tildy Maude Mat Tilla Mathy Tildie Patsy Pattie Mollie
Maud Maude | Maudie Maudy Matty
Maureen Maurine Moreen Maurene | Mo Reenie Maur Mary Maura Moe Reen Mora
Mavis | Mave Mae
Maxine | Max Maxie Maxi Maxy
May Mae | Maisie Mamie
Megan Meghan Meagan Meaghan Meghann | Meg Meggie Megs Meggy Megz
Mehitable Mehitabel Mehetable Mahitable | Hitty Hetty Mabel Hettie Mitty Mettie Hitabel Hitta Hittie Bella
Melanie Melany Mellony Melonie | Mel Melly Lanie Mellie Laney Lani Lonnie Mels
Melicent Millicent Melisent Milicent | Millie Milly Lissa Mellie Missy Melly Mill Lisa Lissie
Melissa Melisa Mellissa Milissa | Mel Missy Lissa Lisa Millie Missie Melly Lis Lissie Mellie Misty Mels
Melody Melodie | Mel Lodie Mellie Dody
Mercy Mercedes | Merry Sadie Merci Merc Mercie Merce
Merle Meryl Muriel Merrill | Mur Merry Mer Moo
Mia | Mimi
Michelle Michele Michaela Mikaela Makayla Michaella Mikayla Michel Micaela Mckayla | Shelly Mickey Chelle Micki Kayla Shell Micky Shelley Kay Mika Chell Mishy Shellie Mica Kaela Mitch Midge Mick Mich Miche Mikki Shelli
Mildred | Millie Milly Midge Mid Mim Mil Mill Middie Mildy Dreda Middy
Mina Minna Minnie | Min
Minerva Manerva | Minnie Nerva Minny Nervie Eve Minni Nerve Min Mina Nervy
Miranda Myranda Meranda | Randy Mandy Mira Randa Mirry Mimi Randie Mindy Miri
Miriam Mariam Myriam Maryam Mirriam | Mimi Mitzi Mim Mimmie Miri Mirry Midge Mary Miry Mi
Moira Moyra | Mo
Molly Mollie | Moll Mol
Mona | Mo
Monica Monika Monique | Mon Mona Monnie Nicki Mo Moni Nica Nikki Neek Monny
Myra Mira | My
Myrtle Myrtilla | Myrt Mert Myrtie Tilly Mertie Myrty
Nadia Nadine | Nady Dina Nads Deenie Nadi
Nancy Nanci Nancie | Nan Nance Nanny Nannie Ann Annie Agnes Nanette Nina Nans Nana
Naomi Noemi Naoma | Nomi Omie Naome Mimi Oma Nay Namie Noma
Narcissa | Cissy Narcy Sissa
Natalie Nathalie Natalia Nataly Natalee Nathalia Natasha Natalya | Nat Nattie Tally Talia Nettie Natty Tasha Tash Natti Lee Tallie Talie Tilly Nata Nats Nathy Stacy Noel
Nellie | Nell
Nicole Nichole Nicola Nicolette Nicolle Nikole Nicoletta | Nicky Nikki Nic Nick Coco Nicci Nici Colette Niki Nicki Nickie Nico Cole Nik Nix Nicks Nikkie Letty
Nigella | Nige Ella
Nora Norah Noreen | Norrie Nonie Noni Norry Reenie
Norma | Norm Normie
Obedience | Bede Beda Biddie Beedy Obed Biddy
Octavia Octavie | Tavy Tave Tavia Tavie Tava Occie
Odette Odile Odelia | Oda Delia Ode Della Dell
Olive Olivia Olivine Alivia | Liv Livvy Ollie Olly Livia Livy Livvie Via Nollie Viv Livie Noll Oli Olla Nolly
Olympia | Pia Lymp Ollie Oly
Opal | Opie Ope
Ophelia Orphelia | Phelia Ofie Fifi Ophie Phelie Lia Feelie
Paige Page
Pamela Pamala Pamella Pam | Pammy Pammie Pamie Mela
Pandora | Dora Panda Pan
Pansy | Pan
Parthenia Parthena Parthenope | Parthy Theny Thenia Teeny Phenie Pasoonie Teny Thena Parth
Patience | Pat Patty Pattie Patsy Pate
Patricia Patrice Patrica Patrisha | Pat Patty Trish Tricia Patsy Patti Pattie Trisha Trixie Tish Pats Rickie Triss Tris Paddy Treesh Tisha
Paula Pauline Paulette Paulina Pauletta Paulene | Polly Paulie Paul Lina Etta Polina Lettie Poll Letty Pauly Lena
Pearl Pearline Perla | Pearlie Pearly Perlie
Penelope | Penny Pen Nell Nellie Poppy Neppie Nelly Pennie Lope Nappy Pennelope Penni Popo
Permelia Parmelia Pamelia Pamila | Melia Milly Mellie Mealy Amelia Melly Mela
Pernel Petronella Petronilla Petronel Parnell | Nella Nellie Pet Parnel Nell Netta Petra
Perpetua | Perp Pet
Persis | Perce Persy
Persephone | Percy Seph Persie Phonie Sephy
Petra Petula | Pet Pettie
Philadelphia | Delphia Delphie Delphy Phil Puss Delphi Filly
Philippa Phillipa Phillippa Philipa | Pippa Pip Phil Pippy Flip Philly Pips Pipa Phillie Pippin
Philomena Filomena Philomina | Phil Mena Menie Mina Minnie Phila Philly Mene
Phoebe Phebe Pheobe | Fee Phebs Pheeb Bee Phoeb Phibby Feebs
Phyllis Phillis Philis Phylis | Phyl Phyllie Phil Phylly Philly Lissy Phyll
Polly | Poll
Poppy | Pops
Portia | Porsh
Primrose | Rose Prim Prims Primmie Rosie
Priscilla Prescilla Prisilla Percilla | Cilla Prissy Pris Prissie Cissy Silla Priss Cil Scilla Sillie Cill
Prudence | Prue Pru Prudie Prudy Dence
Queenie Regina | Reggie Gina Queen Ina Rena Reg Queeny
Rachel Rachael Racheal Raquel Rachelle Rochelle Rachell | Rach Rae Ray Shelly Rachie Chelle Shell Rachey Raych Quelle Rache Shelley Kelly Rochie
Ramona | Mona Ray Monie
Raven | Rave
Rebecca Rebekah Rebeca Rebekka Rebeccah Rebbecca | Becky Becca Beck Reba Bec Beckie Bex Becci Becks Becka Bekah Bek Beccy Becke Reb Beccie
Relief | Leafa Leafy Lief Leefa
Remember | Mem Memmie
Renata Renee Renae Rena Rene | Rennie Nata Ren Nae Renny Rae Nay
Rhoda Rhodella Rhodora | Rodie Rho Della Roddie Rhodie Ella
Rhona Rona Ronna Roanna | Ronnie Roni Ro
Rhonda | Ronnie Ron Rho Ronda
Rita | Reet Ri Reeta
Roberta Robertina Robertha | Bobbie Robbie Berta Bertie Bobby Robin Birdie Bobbi Robby Robyn Bert Rob Tina Robi
Robin Robyn Robynne | Rob Robbie Bobbie Robby Bobby
Roma Romaine Romana | Romy
Rosabel Rosabella Rosabelle | Rose Bella Belle Rosie Rosa
Rosalie Rosalia Rozalia | Rose Rosie Rosa Lee Lia Roz Ros
Rosalind Rosaline Rosalinda Rosalyn Roselyn Roslyn Roslynn Rosalynn Roselin Rosaleen Rosalin | Ros Roz Rose Rosie Linda Lindy Rosa Lynn Lyn Rozzie Lindie Rozzer
Rosamond Rosamund Rosemond Rosamunde | Ros Roz Rose Rosie Rosa Mondy Rosy
Rose Rosa | Rosie Rosy Rosey Rosita Posy
Roseanne Rosanna Roseann Rosanne Roseanna Rosaenna Rose-Anne Rosannah | Rose Rosie Annie Roz Rosa Anna Ann Zanna Ro Ros Sanna Rosy
Rosemary Rosemarie Rose-Marie | Rose Rosie Romy Mary Marie Rosa Ro Posy Rosy Roma Rosey
Rosetta Rosette Rosina Rosita Rosella | Rose Rosie Etta Zetta Rosa Zina Sina Ettie Ella Rosy
Rowena | Ro Wena Winnie Rena Row
Roxanne Roxana Roxanna Roxane Roxann | Roxie Roxy Rox Annie Roxi Rose Ann Anna
Ruby Rubina | Rube Rubie
Ruth Ruthann | Ruthie Ruthy Ruthi
Sabina Sabine Savina | Sabby Bina Bean Sabie
Sabrina Sebrina | Brina Sabby Brie Sabri Rina Sab
Sadie Sade
Salome Saloma | Sal Sally Loma Lomie Sallie Loam Salie Omey
Samantha | Sam Sammy Sammie Mantha Manthy Sammi Samie Sams
Sandra Saundra Sondra | Sandy Sandi San Sandie Sands
Sapphira Saphronia Sophronia Sophronie | Sophie Phronie Sophy Frona Phrona Froney Fronie Franie Phroney Saphie
Sarah Sara Sarai Sarra | Sally Sadie Sal Sallie Sarie Sar Sairey Sari Sade Saz Saddie Sassy Sarita Sarey Morie Saro Zaria Suki
Savannah Savanna Savana | Vanna Anna Sav Savvy Vannie
Scarlett Scarlet | Scar Lettie Scarly
Selena Selina Selinda Celinda | Lena Lina Sel Linda Celie Selie
Selma Zelma Anselma | Sel Zel
Shana Shanna Shannon Shannan | Shan Shanny Shay
Sharon Sharron Sharyn | Shaz Shar Shazza Sher Sharrie Shari Ronnie Shazzy
Sheila Shelagh Sheelagh Shiela | Shee She Shell
Shelby | Shel Shelb
Shelley Shelly | Shell Shel
Shirley Shirlee Shirleen | Shirl Lee Shirlie Sherry Sher
Sienna Siena | Si
Sierra Cierra | Sisi
Simone Simona Simonette | Sim Simmie Mona Monie Si
Siobhan Chevonne Shevaun | Shiv Shivvy Von
Sonia Sonya Sonja | Sonny Son Sonni
Sophia Sophie Sofia Sofie | Soph Sophy Fifi Phia Fia Sofi Sophi Zosia Sonia
Stephanie Stefanie Stephania Stephany Stefania Stephani Stephenie | Steph Stevie Steffi Stef Stephie Annie Fanny Steffie Fannie Stevi Stephy Stephi Phanie Stefi
Submit | Mitty Mittie Mity
Summer | Sum
Susan Susannah Susanna Suzanne Susanne Suzanna Susana Suzan Susann Suzannah Suzette Shoshana | Sue Susie Suzie Suzy Sukey Susy Suki Sukie Anna Zanna Susi Sanna Hannah Sanne Annie Suze Suz Nan Suke Susa Sannie Zuzu Suky Shan Sukee Zan
Sybil Sibyl Sybilla Sibylla Sybill Cybill Sibbilla | Sib Billie Syb Sibby Sibbie Sibella Libby Sibbell Siby Cibyl Bill
Sylvia Silvia | Syl Sylvie Sil Via Silvie Sylv Sly
Tabitha Tabatha | Tabby Tab Tabbie Tabi Bitha Tabs
Tacy Tace | Tay
Talitha | Tally Lita Tal
Tamar Tamara Tammy Tamra Tamera Thamar | Tam Tammie Mara Tami Tamie Mary Tammi
Tamsin Tamsyn Thomasin Thomasina Tamasine Thomasine Tamzin | Tam Tammy Tamsie Sina Tamy Zina Tams Tommie Tomasin Tamer Sine
Tanya Tania Tatiana Tatyana Tatianna | Tan Tanny Tati Tatum Tiana Anna Tannie Ana
Tara | Taz
Temperance | Tempy Temp Tempie Tempe Tempey
Thalia Talia | Tally Lia
Thankful | Thankie Thank
Thea | Thee
Thelma | Thel Tel
Theodora Theadora | Dora Theo Thea Teddy Dory Teddie Teddi Ted Doda Dodie Doro Thedora
Theodosia Theodocia | Dosia Theo Docia Doshie Dosie Dora Theda Dode
Theophila Theophilia | Theo Offy
Theresa Teresa Therese Tessa Theresia Teressa Thereza Treasa | Terry Tess Tessie Tracy Terri Tessy Resi Tracey Teri Reese Tera Terrie Treesa Trissie Teresita Risa Tere Tracie Resa
Thirza Thyrza Tirzah Tirza | Thirz Thursa Tirz
Tiffany Tiffani Tiffanie Theophania Tiphanie | Tiff Tiffy Tif Tiffie
Tracy Tracey Tracie Traci | Trace
Trinity | Trin Trinny
Tryphena Triphena Tryphenia | Phenie Phena Feeny Triffie Tryphie Phenia
Tryphosa Triphosa | Phosie Phosa Triffie Tryph
Unity | Una Unie
Una Oona Oonagh | Oonie
Ursula Ursulina Orsola | Ursie Sula Ursa Sulie Nulla Sully Ursey
Valentina Valentine | Val Tina Vallie Len Ally Valla
Valerie Valery Valeria Valarie Valorie | Val Vallie Valley Vally Lerie Vali
Vanessa Venessa Vanesa | Nessa Van Nessie Essa Vanna Vannie Vanny Ness
Vashti | Vash Vas
Venus | Vene
Vera Verena Verity | Vee Vere Rena Veretta
Verna Vernice | Vern Vernie
Veronica Veronika Veronique | Ronnie Roni Ron Vera Vonnie Nica Franky Nonie Vron Frony Ronny Ronni Frankie
Victoria Viktoria Victorine Victorina | Vicky Vickie Vicki Vic Tori Tory Vikki Torie Rina Vix Viki Vita Queenie Vicks Tora Torrie Toria Vick Vicci
Viola Violet Violetta Violette | Vi Vie Lettie Ola Letty Etta Vio
Virginia Verginia | Ginny Ginger Gini Jinny Virgie Gina Ginnie Jane Jennie Ginni Virg Verdie Vergie Jinnie Ginna Jenny Gigi
Wanda Wandah | Wan Wendy Wandie Wandy
Wendy Wendi | Wen Wend Wenda
Wilhelmina Wilma Willamina Velma Wilhelmine Williamina | Mina Minnie Willa Billie Willie Willy Wilmett Helma Billy Min Minny Mena Elma Helmie Millie Minna
Willow | Will Wills Lo
Winifred Winnifred Winefred Wynifred | Winnie Freddie Win Freda Una Winny Fred Wini Frieda Wynne Oonagh
Xanthe Xantha | Xan Zan Xanthie
Yolanda Yolande Iolanthe Yolonda | Yola Yoli Lola Landa Yo Lanny Yolie
Yvonne Ivonne Evonne Yvette Ivette | Vonnie Von Vonna Evie Vettie Yve Vonny Ivy
Zara Zahra | Za
Zenobia | Zena Nobby Zeny Nobie
Zerviah Zeruiah Zurviah | Zerv Viah
Zilpah Zilpha Zylpha | Zil Zilla Zilphy Zip
Zillah | Zil Zilly
Zipporah Ziporah Sephora | Zip Zippy Pora
Zoe Zoey Zoie | Zo Zozo
Zuleika Zuleyka | Zu Leika Zulie
`
