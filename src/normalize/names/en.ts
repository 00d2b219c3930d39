/**
 * English given names as groups: the formal spellings, then the short, pet and old forms.
 *
 * One line a group: `formal forms | short forms`, a space between forms, `_` for a space inside one.
 * Every form of a line may stand for the same person; a short form may stand in several lines (Alex,
 * Chris, Ellie), and agreement through it then says less. Historical forms are in (Nabby, Hitty, Zeke):
 * parish registers, genealogies and old customers carry them.
 *
 * Not in: forms that the folding key already makes equal (Sarah = Sara, Katie = Katy); the
 * same name in other languages (`givenNameEquivalents`); nicknames for looks or places (Red, Tex); bare
 * initials (comparing handles them); Puritan names that nobody bears today (Thankful, Zerubbabel), whose short forms are other people's names.
 *
 * Which names: the head of the frequency lists of the US Social Security Administration (baby names since
 * 1880), of the UK Office for National Statistics (baby names in England and Wales since 1996), and the
 * US census of 1990; the rare ones from the biblical and Puritan stock of 17th to 19th century registers.
 * The forms themselves were written for this file.
 */
export const englishGivenNames: string = `
Aaron | Ron Ronnie Ari Az
Abdiel | Ab Abdy
Abel | Abe Ab Eb Ebbie Nab
Abijah | Ab Bige Bijah Abe
Abner | Ab Abbie Abe
Abraham Abram | Abe Ab Abie Bram Abra Ham
Absalom | Ab Abbie App Abe
Adam | Ad Ade Addy Edie
Addison | Ad Addie
Adrian Adrien | Ade Adie Ian
Aidan Aiden | Ade Ady
Alan Allen Alyn | Al Ally Lanny
Alastair Alistair Alasdair Allister | Al Ally Alec Alis
Albert | Al Bert Bertie Bertle Albie Elbert Hab Bart
Alden | Al Aldie Denny
Aldous | Aldo Al
Aldrich | Al Rich Richie
Alexander Alexandre | Alex Alec Alick Alix Al Ally Lex Sandy Sander Sawney Xander Zander Elick Eck Ecky Andy Sasha Alexis
Alexis | Alex Al Lex
Alfonso Alphonse Alphonsus | Al Alf Alfie Fonz Fonzie Phonse Lon Lonzo
Alfred | Al Alf Alfie Fred Freddie
Algernon | Algie Alger
Alonzo | Al Lon Lonnie Lonzo Zo
Alpheus Alphaeus | Alf Al
Alton | Al Alt
Alva Alvina Alvira Elvina | Al Vina Allie Viney
Alvin Alvan | Al Vin Vinnie
Ambrose | Am Brose Ambie Brosie
Amos | Mose Amo
Anderson | Andy Ander
Andrew Andre Anders | Andy Drew Dru Dandy
Angus | Gus Angie
Ansel Anselm | Selly Ance
Anthony Anton | Tony Ant Nanty Tonio Antoine Tone
Archer | Arch Archie
Archibald | Arch Archie Baldie Arky
Armand Armando | Mandy Arm Mando
Arnold Arnaud | Arn Arnie Nold
Artemas Artemus | Art Artie
Arthur | Art Artie
Asa | Ace Asie
Asahel Asael | Asa Ace
Asher | Ash
Ashley Ashleigh Ashton | Ash Lee Leigh
Athelstan | Athel Stan
Aubrey | Aub Bree Aube Bre
Augustine Austin Augustin Austen | Gus Aug Augie Aust Gussie Ossie
August Augustus | Gus Gussie Augie Gustus Aug
Axel | Ax Axe
Azariah Azarias | Az Azzie Riah Aze
Baldwin | Baldie Win
Balthazar | Balt Balty Balzer
Barnabas Barnaby | Barney Barn
Barrett | Barry Barr
Barry Barrington | Baz Bazza Barr
Bartholomew | Bart Bat Barty Bartle Bate Bates Mees Meus Bert Batty Tholy
Barton | Bart Barty
Basil | Bas Bazza Basie
Beauregard | Beau Bo
Benedict Bennett | Ben Benny Dick
Benjamin | Ben Benny Jamie
Benoni | Ben Noni
Bernard Barnard Bernhard | Bernie Barney Bern Barn Nardie Bear
Bertram Bertrand | Bert Bertie Burt
Bradford | Brad Ford
Bradley Braden Brayden | Brad Bradie
Brandon Branden Brendan Brendon | Bran Brand Brandy Brenny Don Bren
Brant | Bran
Brent Brenton | Bren
Brian Brion Bryant | Bri Bryn
Broderick | Brody Brod Rick Ricky Brady Rod
Bruce | Brucie
Bryson | Bry
Burton | Burt Burtie
Byron | By Ron Ronnie
Cadwallader | Cad Wally
Caesar Cesar | Ceas Cez
Caleb | Cal Cale Cab
Callum | Cal Cally
Calvin | Cal Vin Vinny Cally
Cameron Camron | Cam Cammy Ron Ronny
Campbell | Cam Camp Cammy
Carlton Carleton | Carl Carly
Carson | Cars Car
Casimir | Cas Casey
Casper Caspar Jasper | Cas Jap Jas
Cecil | Cec Cis Sissy
Cedric | Ced Rick Ricky
Chad Chadwick | Chaddy
Charles Carl Carlos | Charlie Chuck Chas Chick Chip Cal Chuckie Carlie Chazza Chae Check
Chauncey | Chance Chan
Chester | Chet Ches Chessy
Christian | Chris Christy Kit Chrissy
Christopher | Chris Kit Christy Kester Topher Chrissie Stoffel Kip
Clarence | Clare Clair Clarry Clay Clancy
Clark | Clarkie
Claude Claud Claudius | Claudie
Clayton Clay | Clayt
Clement Clements Clemence | Clem Clemmie Mence
Cleveland | Cleve Cleavie
Clifford Cliff | Cliffy Ford
Clifton | Cliff Tony
Clinton Clint | Clinty
Clive | Cli
Cody | Code
Colin | Col Cole Collie Cully
Conrad | Con Connie Curt Rad Cord
Constantine | Con Connie Constant Costa
Connor Conner | Con
Corbin | Corby Cory
Cornelius | Con Neil Connie Corney Neely Nelly Corn Niel Neal
Courtland Cortland | Cort Court Corty
Courtney Courteney | Court Corky
Cuthbert | Bert Cuddy Cuth
Curtis | Curt
Cyril | Cy Cyr
Cyrus | Cy Cyr Russ
Dalton | Dal Dally
Damian Damien Damon | Dame Damo Day
Daniel | Dan Danny
Darius | Dare Dari Rius
Darren Darrin | Daz Dazza Dar
Darrell Darryl | Dar Daz
Darwin | Dar Win
David | Dave Davey Dai Daw Dae Dawes Dew Taffy
Dean Deane | Deano Dino
Delbert | Del Bert Bertie
Demetrius Dimitrius | Demi Dee Meter Metri Jimmy
Denholm | Den Denny
Denis | Den Denny Dion
Dennison | Denny Den
Derek Derrick | Del Derry Rick Ricky Dez Eric
Desmond | Des Desi
Dexter | Dex
Dominic | Dom Nick Nicky Dommie Min
Donald | Don Donnie Donal
Donovan | Don Donny Van
Dorian | Dory Dore
Douglas | Doug Dougie Dugald
Duane Dwayne Dewayne | Dewey Wayne
Dudley | Dud Duddie
Duncan | Dunk Dunny
Dustin | Dusty Dust
Dwight | Ike
Dylan Dillon | Dyl Dilly
Earl Earle Errol | Earlie
Ebenezer | Eb Eben Ebbie
Edgar | Ed Eddie Ned Edgie
Edmund Edmond | Ed Eddie Ned Ted Teddy Neddy Eamon Mundy
Edson | Ed Eddie
Edward Eduard | Ed Eddie Ned Ted Teddy Neddy Ward Tad
Edwin | Ed Eddie Ned Win Ted Winnie Teddy
Egbert | Bert Burt Eg Bertie
Elbert | Bert Bertie Albert Eb El
Elbridge | El Elb
Eldon | El Don Donny
Eldred Eldridge | El Elder
Eleazer Eleazar Lazarus | Eli Lazar Laz Leazer
Eli Elisha | Lish
Elias Ellis | Eli Lias Els
Elihu | Eli Hugh Lihu
Elijah | Eli Lige Lije
Elliott | El Elli
Ellsworth | El Worth
Elmer | El Elm
Elmo | Mo
Elton | El Elt
Elvin | El Vin
Elvis | El Elv
Elwood | Woody El
Elwin | El Win
Emanuel Immanuel Manuel | Manny Man Emmy Manley
Emerson | Em Emmie
Emery Emory | Em Emmy
Emil Emile | Em
Enoch | Nock Eno Knock
Enos | Eno
Ephraim | Eph Ephe Effie Rame
Erasmus | Ras Rasmus Asmus Rassie
Eric Erich | Rick Ricky
Ernest Earnest Ernst | Ernie Ern Earn Nestor
Ervin Irvin Irving Ervine | Irv Erv Irvy
Ethan | Eth
Ethelbert | Bert Eth Bertie
Eugene | Gene Genie
Eustace | Stacy Stace
Evan Evans | Ev Van
Evander | Van Vander Ev
Everett Everard Everitt | Ev Eve Rhett Evvie
Ezekiel | Zeke Ez Zeek Zekey Ezzy Zeeky
Ezra | Ez Ezzie Az
Fabian | Fabe Fabes Fab
Felix | Fee Lix Felly
Fenwick | Fen Wick
Ferdinand Fernando Ferdinando | Ferdie Ferd Fred Freddie Nando
Fergus | Ferg Fergie Gus
Finley Finlay Findlay | Fin
Finnegan Finnian | Finn
Fitzgerald | Fitz Gerald
Flavius | Flav
Fletcher | Fletch
Floyd Lloyd | Loy
Francis Franz | Frank Frankie Fran Francie Frannie Franco
Franklin Frank | Frankie Fran Lin
Frazer | Fraz Fray
Frederick Fredrick Friedrich | Fred Freddie Fritz Rick Ricky Eric Derick Ferdy Fredo
Freeman | Free Manny
Fulton | Fult
Gabriel | Gabe Gabby Gab Gay
Gareth Garth | Gaz Gary Gar
Garfield | Gar Field
Garland | Gar Garry
Garrett | Gary Rhett Gar Jerry
Garrick | Gary Rick Ricky
Garrison | Gary
Gary | Gaz Gazza Gar
Gavin Gawain | Gav Gavvy
Geoffrey Jeffrey Jeffery Geoffery | Geoff Jeff Jeffy
George Georg | Georgie Dod Geordie Geo Jorge Dodie Jorgie
Gerald Jerald Jerrold | Gerry Jerry Ger Gerard Jer
Gerard Jerrard Gerhard Garrard | Gerry Jerry Ger Jed Gerrit
Gershom Gershon | Gersh
Gideon | Gid Giddy
Gilbert | Gil Bert Gib Gibby Wilber Gillie Burt
Giles | Gil
Glenn | Glenny
Godfrey | Geoff Goff Jeff Fred God Jeffrey
Gordon Gorden | Gord Gordie Don Gordo
Graham Graeme Grahame | Gray Gra Grae
Grant | Granty
Granville Grenville | Gran Granny Grenny
Gregory Gregor | Greg Greig Rory Greggy Gory
Griffin Griffith Griffiths | Griff Griffy
Grover | Grove
Gustave Gustav Gustavus Gustaf | Gus Gussie Gustus Gust
Hamilton | Ham Hammy Tony Milt
Hamish | Ham Hame
Hampton | Ham Hamp
Hannibal | Han Hanny Nib
Hardin Harding | Hardy Hard
Harland Harlan | Harl Harley
Harold Harald | Harry Hal Hally Haz
Harrison Harris | Harry Haz
Hartwell | Hart Wells
Harvey Hervey | Harv Harve
Haven Havens | Have
Hayden Haydn | Hay
Hector | Heck Heckie
Harry | Haz
Henry Hendrick Heinrich | Hank Harry Hal Hen Henny Hawk Heinz Hawkin Hawkins Haz Rick Hendy
Herbert Heribert | Herb Bert Herbie Bertie Hub Erb
Hercules | Herc Harkless Archie Arkles
Herman Harman Hermon | Herm Hermie Harm Manny Dutch
Hezekiah | Hez Zeke Hy Hezzy Kiah Ki Kier
Hilary Hilarius | Hil Larry
Hiram Hyrum | Hi Hirey Rammie
Horace Horatio Horatius | Horry Race Hod Rod Racey Ray Haz Rasho
Hosea | Hose Hosey
Houston | Hugh Hughie Hous
Howard | Howie Ward Hal
Howell Hywel | Howie Hal
Hubert Hobart | Hugh Bert Hub Hubie Bertie Hughie Bart Hobie Hob
Hugh Hugo Huw | Hughie Hew Huey Hewie
Humbert | Bert Umber
Humphrey | Hump Humph Numps Dumphry
Hunter | Hunt
Ian Iain
Ignatius Ignatz | Iggy Nace Natius Nate Ig Nacey
Inigo | Iggy
Ira | Ire
Isaac | Ike Ikey Zac Ize Iz Izzy Zeke
Isaiah | Zay Zaiah Ike Zadie Izzy Sai Ize
Isham | Ish
Ishmael | Ish Maelie
Isidore Isidor Isadore | Izzy Dore Dorie
Israel | Izzy Is Ise Rial
Ivan | Vanya Van Ivo
Ivor | Ive Ivo
Jabez | Jabe Jabie
Jack Jackson | Jacky Jax Jacko
Jacob | Jake Jay Jakey Jack Cobb Jeb Coby Jaap Cobus
James | Jim Jimmy Jamie Jem Jas Jay Jemmy Jims Mack Hamish Jimbo Jamesie Jaime Seumas Jameson
Jared Jarrod Jarrett Jerrod | Jed Jerry Jay Jare Rod
Jarvis Jervis Gervase Gervais | Jarv Jerry Gerry Jarve
Jason Jayson | Jay Jase Jas
Jebediah | Jeb
Jedediah Jedidiah | Jed Diah Dyer Jeddy
Jefferson | Jeff Geoff Sonny Jeffy
Jehu | Hugh Jay
Jephthah | Jep Jeptha Jeff
Jeremiah | Jerry Jem Jere Jeremy Jer Jemmy Dermot Miah Gerry
Jeremy Jeramy | Jerry Jem Jez Jezza Jer Jere
Jermaine Germaine | Jerry Jem Jay
Jerome Gerome | Jerry Gerry Jere Rome Roma
Jesse Jessie | Jess
Jethro | Jeth
Joab | Joe Job
Job | Joby Jobe
Joel | Joey Jo Joe
John Jon Johan | Jack Johnny Jock Jackie Jonny Hans Ian Jocky Juan Johno Jonno Jonty Jackson Hank Jankin Nony
Jonah Jonas | Joe Jo Joney
Jonathan Johnathan Jonathon Johnathon | Jon John Jonny Johnny Jonty Nathan Nate Jonno Nat Jack
Jordan Jordon Jorden | Jordy Jud Jord Jory
Joseph | Joe Joey Jo Jos Jody Josey Beppe Seph Sepp Jojo Pepe Joby
Joshua | Josh Joe Joshie Jotham
Josiah Josias | Joe Josh Si Joey Jo
Judah Judas Jude Judson | Jud Judy Jute Sonny
Julian Julien Julius Jolyon | Jules Jule Jude Jools Juley Jolly
Justin Justus Justinian | Jus Just Juste Jut Gus
Kelvin | Kel Kelly Vin
Kendall | Ken Kenny
Kendrick Kenrick | Ken Kenny Rick Ricky
Kenelm | Ken Kenny
Kennedy | Ken Kenny
Kenneth Kennith | Ken Kenny Kendrick Kent
Kent Kenton | Ken Kenny
Kevin Kevan | Kev Kevvy
Kieran Keiran Kieron | Kier Kiz
Kingsley Kingston | King Kings
Kirk Kirkland
Kyle | Ky
Lachlan Lauchlin | Lachie Lock Loch
Lafayette | Lafe Fate Fayette Laffie Fay
Lambert | Bert Lamb Lammie
Lamont Lamonte | Monty Monte
Lancelot Launcelot | Lance Lot Launce
Landon Landen | Lan Don Lanny
Laurence Lawrence Lorenz Lawrance | Larry Laurie Lawrie Loz Lon Lonnie Lars Lorry Laz Lanty Lawr Law Lorne Rance Lauren Lorin
Leander | Lee Lea Ander
Leland | Lee Lea Lel
Lemuel | Lem Lemmy
Leo Leopold | Poldie Leepie
Leon Lionel Leonel | Leo Lon Lonnie Len Lennie Line
Leonard Lennard Leonhard | Len Lenny Leo Leon Lee Lon Lonnie Leno
Leonidas | Leo Leon
Leroy | Lee Roy
Leslie | Les Lee
Lester | Les Lessie
Levi | Lev
Lewis Louis Ludwig | Lou Lew Louie Lewie
Lincoln | Linc
Lindsay Lindsey Linsey | Lin Lindy Linz Linds
Linus | Line
Llewellyn | Lew Lyn Lewie
Logan | Log Loge
Lorenzo | Loren Enzo Lon Larry Renzo Zo
Loyal | Loy
Lucas Luke Luc | Luca Lukey Lu
Lucian Lucien Lucius | Luke Lu Luce Lucky
Luther | Lute Lou Lot Luth
Lycurgus | Curg Lyke Curgus
Lyman | Ly Lyme
Lyndon Linden | Lyn Lindy
Lysander | Lye Sandy Sander Ly
Mackenzie McKenzie | Mac Kenzie Ken Kenz Kenny
Magnus | Mag Mans Manus
Malachi | Mal Mally Ki
Malcolm Malcom | Mal Malc Malky Mac Col Mally
Marcus Marc | Marco Marky Marcy Mars
Marcellus Marcel | Celly Marc Mars
Mario | Mar
Marmaduke | Duke Duky Marm
Marion | Mal Mars
Marshall | Marsh Marty Mart
Martin Marten | Marty Mart Mertin
Marvin Mervin | Marv Merv Marve Vin
Mason | Mase
Matthew Matthias | Matt Matty Thias Matte Thys
Maurice Morris Moritz | Mo Maury Morrie Moe Moss Reece Mossy
Maximilian Maximus | Max Maxie Milian Mick
Maxwell | Max Maxie
Melchior | Mel Melky
Melville Melvin | Mel Vin Vinny Melly
Meredith Meridith | Merry Med Redith Mer Edie Dith Mere
Merlin | Merle Lyn
Merrill Merritt | Merry Mer
Micah Micajah | Mike Cage Cajah Mic Cager
Michael Micheal Mikael Michel | Mike Mick Mickey Mitch Midge Misha Micah Mikel
Miles | Milo Milly
Milo | Mile
Milton | Milt Miltie Tony
Mitchell | Mitch Mitchie
Montgomery Montague Monty | Monte Gum Gomery Mont Tague
Mordecai | Mort Mordy Cai Dick Morty
Morgan Morgana Morgane | Mo Morg Morgie
Mortimer Morton | Mort Morty Tim
Moses Moss | Mose Mo Moe Mosey
Murray Murry | Muz Mur Muzza
Myron | Ron My Ronnie
Napoleon | Nap Nappy Leon Polie
Nathan | Nate Nat Natty
Nathaniel Nathanael | Nat Nate Nathan Natty Than Thaniel Fannel
Neal Neil Niall Nigel | Nige Neily Nealy
Nehemiah | Nemi Miah Nee Nehy
Nelson | Nels Nelly Nel
Neville | Nev Nevvy
Newton | Newt Tony
Nicholas Nicolas Nicolaus Niklas | Nick Nicky Nico Claus Nicol Cole Nix Colas
Ninian | Ringan Nin
Noah Noel | Noe Nowell
Nolan | Nole
Norbert | Bert Norb Norby Norrie Burt
Norman Normand | Norm Normie Norrie Manny
Norris | Norrie
Norton | Nort Norty
Obadiah | Obe Obed Obie Diah Dyer Obediah
Octavius Octavian | Tave Tavy Octa Tavius
Oliver | Ollie Noll Nolly Oll
Omar | Om
Onesimus | Nes Simus
Onesiphorus | Cyph Cy Osaforus Cyphorus One
Orlando Roland Rowland | Rolly Rowly Orly Rollo Lando Lanny
Orson | Orse Sonny
Orville | Orv Orvie Ville
Oscar | Ozzie Os
Osbert Osborn Osborne | Ozzie Bert Oz
Osmond Osmund | Ozzie Oz
Oswald Oswold | Ozzie Os Waldo
Oswin | Ozzie Oz Win
Otis | Ote Odie
Otto | Ott
Owen Owain | Owe Ow
Oxford | Ox
Palmer | Pal Palm
Parker | Park
Patrick Padraig | Pat Paddy Pate Rick Patsy Packy Patty Ricky Pats
Paul Poul | Paulie Pol
Perceval Percival Percy | Perce Val
Peregrine Pellegrin | Perry Pel
Perry | Pez
Peter Piers Pierce | Pete Petey Pate Perry Pierre Peterkin
Philip Phillipe | Phil Pip Pippin Flip Philly Phip Pep Lip Phelps Pippy
Phineas Phinehas | Finn Finny
Pierre | Pete
Prescott Preston | Scott Pres Scotty
Quentin Quintin Quinton | Quent Quint Quin Quinny
Quincy | Quin
Ralph Rafe Rolf | Ralphie Raph
Randall Randolph Randell | Randy Rand Rafe Ran Dolph
Raphael | Rafe Raph Ray Rafi
Raymond Raymund Ramon | Ray Raymie Mondo Rae Ramie Ramsey
Redmond | Red Reddy
Reginald Reynold Reynolds | Reg Reggie Rex Naldo Ron Renny Reynie Rey
Reuben Ruben | Rube Ruby Ben Benny Reub
Rhys Reece
Richard Ricard | Dick Rick Richie Rich Ricky Dickie Dickon Hitch Hick Dixie Dicken Rico
Richmond | Rich Richie Rick
Robert Roberto | Bob Rob Bobby Robbie Robin Bert Dob Rab Rabbie Hob Dobbin Nob Bertie Pop Robo Bo Hobkin Hopkin Dobbs
Roderick Broderick | Rod Roddy Rick Erick Ricky Rory Derick
Rodger Roger | Rog Hodge Rodge Robin Dodge Hodgekin Rodgie Hodgkin Ro
Rodney | Rod Roddy
Rodolphus Rodolph Rudolph Rudolphus | Rudy Dolph Rolf Rollo Olph Rude Dolphus
Roman | Rome Rom
Ronald Ranald | Ron Ronnie Naldo
Rory | Ror
Roscoe | Ross
Ross | Rosco Rossie
Roy Royal Royce
Royston | Roy
Rufus | Rufe Ruf Russ
Rupert | Rupe Bert Rupie
Russell | Russ Rusty Russie
Ryan | Ry Rye
Salvatore Salvador | Sal Sally Sammy Tore
Samson Sampson | Sam Sammy Samp
Samuel | Sam Sammy Lemuel
Sanford Sandford | Sandy San
Saul | Solly Sauly
Scott | Scotty Sceeter Scooter
Sean Shaun Shawn Shane | Shauny Shay
Sebastian | Seb Bastian Sebby Bas Bastien Basty
Septimus | Sep Seppy Tim
Seth | Sethy
Seymour | Sy Morey Seymore
Sheldon | Shel Shelly Don
Shelton | Shel Tony Shelly Shelt
Sheridan | Dan Danny Sher Sheri
Sherman | Sherm Manny
Sidney Sidonie | Sid Siddie Donie
Siegfried Sigfrid | Sid Siggy Sig Zig
Sigismund Sigmund | Sig Siggy
Silas Silvanus Sylvan | Si Sil Vanus Van
Silvester | Sly Syl Si Vester Vest Vessie Vet
Simeon Simon | Si Sim Simmy Siman Sion
Solomon | Sol Solly Saul Zolly Salmon Sal
Spencer | Spence Spen Penny
Stacy | Stace
Stanford | Stan Ford
Stanislaus Stanislas Stanislaw | Stan Stas Slats Stanny
Stanley | Stan Stanny
Stephen Steven Stefan | Steve Stevie Steph Ste Stephie Steen Stu Stenny Stevo
Sterling Stirling | Lin Sterl
Stewart Stuart | Stu Stew Stuey Stewie
Sullivan | Sully Van Sul
Sumner | Sum
Talbot | Tal
Tarquin | Quin Tark
Taylor Tayler | Tay Tate
Terence Terrance Terrell Torrence | Terry Tel Telly Tez Rance
Thaddeus | Thad Thady Ted Faddy
Theobald | Theo Tib Tibbald Tibby Ted Tibbot
Theodore Theodoric Theodor | Ted Teddy Theo Doro Ed Dode Todd Thee Tad Dory Eddie Thede
Theophilus | Theo Ophi Phil Theof
Theron | Ron There
Thomas | Tom Tommy Tam Tomkin Thos Massey Tammie Tamsie
Thornton | Thorn Tony Thorny
Thurston | Thurs Thurst
Timothy | Tim Timmy Timo
Titus | Tite Ty
Tobias Tobiah Toby | Tobe Bias
Todd | Toddy
Travis Travers | Trav
Trenton Trent | Trenny
Trevor | Trev Trevvy
Tristan Tristram Tristen | Tris Tristy Trissy
Truman | True Manny
Tyler Tylor | Ty Tye
Tyrone | Ty Tyron Rone
Tyson | Ty Tye
Ulysses | Lyss Uly Lysses
Uriah Urias | Riah Ury
Uriel | Uri
Valentine | Val Valie Felty Len
Vaughan Vaughn
Vernon Verne | Vern Vernie Non
Victor | Vic Vick Vicky Tory
Vincent | Vin Vince Vinnie Vinson Vincie
Virgil Vergil | Virg Virge Virgie Gil
Vladimir | Vlad Val
Vivian Viviana Vivien Vivienne Vivianne | Viv Vivi Vi Ana
Waldo Walden | Wally Wal
Wallace Wallis | Wally Wal
Walter | Walt Wally Wat Walty Wal Wattie
Warren | Waz War
Washington | Wash Washie
Wayne | Wayney
Wendell | Wen Dell Windy
Wesley Westley | Wes West Wessie
Weston | Wes West
Wilbert Wilbur Wilburn Wilber | Will Bert Willie Webb Bertie
Wilfred Wilfrid | Wilf Will Fred Wilfie Willie Fredie
Willard Willis Willes | Will Bill Willie Billy
William Wilhelm Willem | Bill Will Billy Willie Liam Wills Bela Wim Wilkin Gwilym Wilkie Wilmot
Wilmot | Wil Willie
Wilson | Will Willie
Winfield | Win Field Winny
Winfred | Win Fred Winnie
Winston Winton Winstone | Win Winnie Tony
Woodrow Woodward | Woody Wood Drew
Wyatt | Wy
Xavier | Xav Zave Zavy Xavi
Zachary Zachariah Zacharias Zackary Zechariah Zachery Zackery | Zach Zack Zeke Zachy Zacky Riah Zech
Zedekiah | Zed Dick Diah Dyer Zeddie
Zephaniah | Zeph Zephy Ziph
Abigail Abigale Avigail | Abby Gail Nabby Gale Gayle Nab Abs
Ada | Addie
Adelaide Adelheid | Addie Ada Adele Della Heidi Dell Aida Laidey
Adele Adella | Addie Della Dell
Adeline Adelina Adaline Adalyn | Addie Ada Della Lina Dell Aline
Adriana Adrienne Adriane | Addie Ana Rien Ari Adri
Agatha | Aggie Aga Ag
Agnes Agneta | Aggie Nessie Nessa Nest Annis Nancy Senga Inez Ness Annie Ag
Aileen Eileen Ilene Eilene | Leena Lena Eily Ellie
Alana Lana | Lanie Allie
Alberta Albertina | Allie Bertie Berta Bert Tina Albie
Alexandra Alexandria Alexandrina Alexandrea | Alex Sandra Lexi Sandy Alix Ali Alexa Sasha Drina Xandra Zandra Lex Lexa Sondra Alla Ria Andy
Alexia Alexa Alexis | Alex Lexi Ali Lex
Alfreda Elfreda Elfrida | Freda Alfie Freddie Effie Frida
Alice Alicia Alisha Alys Alecia | Allie Lisa Lecia Alcy Lissie Lish Tricia
Alison | Ali Al
Alma Almira Elmira | Allie Mira Mi Almy
Almena Almina | Mena Allie Mina Minnie
Althea Alethea Aletha | Thea Letha Allie Thia Alla
Alyssa Elissa | Lyssa Aly Lissie
Amabel Mabel Mabelle Maybelle | Mab May Mae Belle Amy Mabs Bell Maybel
Amanda | Mandy Manda Amy Andy
Amber | Ambie
Amelia Emelia | Millie Mel Amy Melia Emmie Mellie Mealy
Amity Amittai | Amy Mitty
Amy Aimee | Ames
Anastasia | Stacy Ana Stasia Tasia Annie Nastya Ann Stace
Andrea Andria Andreana | Andie Drea Andra Rea Dre Dree
Angela Angelia | Angie Ange Angel Anj
Angelica Angelique Anjelica | Angie Angel Jelly Ange Lica
Angelina Angeline | Angie Lina Angel Ange Lena Gelina
Anita | Annie Nita Nina
Ann Anne Anna | Annie Nan Nancy Nanny Nana Nanette Hannah Nance Nettie Nina Anita Annette
Annabel Annabelle Annabella | Anna Belle Bella Annie Ann Bell Nan
Annette Annetta | Nettie Netta Annie Ann Nan Anna Nett
Anthea | Thea Ant
Antoinette Antonia Antonina Antonietta | Toni Netta Nettie Tonia Toinette Nina Ann Nette Net Antonette Toinie
Apollonia Appoline | Polly Abbie Applonia Loney Appie
April Avril | Apes
Arabella Arabelle Orabella | Bella Belle Ara Arry Bell
Araminta Arminta | Minty Mint Minta Ara Minnie Middie Mitty Ruminta Armie
Ariadne Arianna Ariane | Ari Aria Annie Ana Ria
Ariel Arielle | Ari Elle
Arlene Arline Arleen | Arly Lena Lene Lina
Armilda Armida | Milly Armie
Artemisia | Artie Misia Missy
Asenath Aseneth | Sene Senath Assie Natty Sena Seny Cenia
Ashlyn | Ash Lyn
Astrid | Assie Asta
Athena | Thena Theenie
Audrey Audra Etheldreda | Aud Audie Dee
Augusta Augustina Augustine | Gussie Gusta Tina Aggy Gustie Guss Augie Austina Gatsy
Aurelia Aurora | Rory Aura Ora Orrie Oralia Reely Ree Relia
Ava | Avie Aves
Averil Averilla Avarilla | Avie Rilla Ave Averie
Azubah | Zubie Zuba
Barbara Barbra Barbary | Barb Barbie Babs Bobbie Babbie Bab Baba Babette Bar Baubie
Bathsheba | Sheba Bath Bathie
Beatrice Beatrix Beatriz | Bea Bee Trixie Trix Beattie Beat Triss Bice
Belinda | Linda Bel Lindy Lin Belle Bindy Bella Linnie
Benedicta | Bennie Dixie
Berenice Bernice Bernadette Bernadine Bernardine | Bernie Bunny Berry Niecy Bern Benni Detta Dette Bernita Nicey
Bertha | Bertie Bert Birdie Birty
Bessie | Bess
Bethany | Beth Bethie
Beulah | Beu Lula
Beverly | Bev Buffy Bevvy
Blanche Blanch | Blan
Bonita | Bonnie Nita
Bonnie | Bon
Brenda Brendalyn | Bren Brendy Brennie
Brianna Breanna Brianne Breanne | Bri Anna Breezy Annie
Bridget Brigid Brigit Bridgette Bedelia | Biddy Bridie Delia Bride Bridgie Bid Brie Breda Brita Bee
Britney Brittany | Brit Bri Britty
Bryony Briony | Bry
Caitlin Katelyn | Cait Kate Katie Cat Lynn Kay Kaity
Calanthe | Callie
Calista | Callie
Calliope | Callie Cal Opie
Camilla Camille | Cam Millie Cammie Milla Mille
Candace Candice Candida | Candy Dacey Cand
Cara Carina | Cari Caz
Carissa Charissa | Cari Rissa
Carla Carlotta | Carly Lottie Lotta Lola Carrie
Carmel Carmen Carmela Carmelita | Mel Carm Mela Melly Lita Carmie
Carol Carole Caryl | Carrie Caz Caro Lynn
Caroline Carolina Carolyn | Carrie Caro Carol Lina Caz Caddie Carlie Callie Line Cassie Lyn
Casey | Case
Cassandra | Cass Cassie Sandra Sandy Xandra
Catherine Kathryn Catharine Kathrine Katharina Katrina Catriona | Kate Katie Kat Kitty Kit Kay Trina Katya Rina Kathleen Casey Kari Kata Lena Katinka Trine
Cecilia Cecily Cicely Cecelia Celia Sheila Cecile | Cissie Cis Cece Celie Sisley Ceil Cele Cilla
Celeste Celestia Celestine Celestina | Celie Lessie Cel Tina Celia
Celia Celina Celine | Celie Lina Sel Lena
Chantal Chantel Chantelle | Chan Channy Shan Tel
Charity Charis | Chat Chattie Charry Cherry
Charlene Charleen Sharlene Charline | Charlie Char Lena Shar
Charlotte Charlotta | Charlie Lottie Lotta Char Totty Chattie Carlotta Lola Carly Chat Lot Lettie
Chelsea Chelsey | Chels Chel Chelle
Cherie Sherry | Cher Sher
Cheryl Sheryl | Cher Cherry Sher Sherry Chezza Chez Lynn
Chloe Khloe | Clo Coco
Christabel Christobel | Chris Christie Belle Chrissy Bella
Christina Christine Christiana Christiane Kristin Kristen Kirsten Kirstin Krista | Chris Tina Chrissy Christie Kit Kirsty Xina Ina Stina Teenie Ann Stine Xtina Kiki
Clara Clare Claire Clair | Clarrie Clairy
Clarinda Clorinda | Clara Linda Clarrie Rinda
Clarissa Clarice Larissa | Clara Clare Rissa Clary Claire Cissy Lari Issa
Claudia Claudette Claudine Claudina | Claude Claudie Detta Dina
Clementine Clementina Clemency Clementia | Clem Clemmie Tina Mina Minnie
Cleopatra Cleo | Clea Pat Patra
Colleen | Coll Collie Lena
Comfort | Fort Comfy
Concordia | Cordie Con
Constance Constantia Constantina | Connie Con Stancy Stan Tina Constant
Cora Coral Coralie | Corrie
Cordelia Cordula | Delia Cordy Dell Della Delie Lia Cora
Corinne Corinna | Cora Corrie Rinna Ora
Cornelia | Neely Nelia Nellie Nell Corrie Corny Nelle Lia
Crystal | Crys Crissy Stal Tal
Cynthia Cynthiana | Cindy Cyn Cinda Thia Cynth
Cyrena Serena Serina Serene | Rena Rina Reenie Sere Reny Ree
Dahlia Dalia | Dolly
Daisy | Dais
Damaris Damarius Demaris | Maris Mariah Dam Mara Damey Tamar
Dana Dayna | Day
Danielle Daniela Danette | Dani Ella Elle Nelly
Daphne Daphna | Daph Daffy
Darlene Darleen Darline | Darly Lena Darla Dar Dee
Dawn | Dawnie
Deanna Dianna Diane Deanne Diann | Di Didi Dede Dinah Ana Dicey Annie
Deborah Debra | Deb Debbie Debs Bora
Deirdre Deidre | Dee Dede Deidra Dei
Delia Adelia Bedelia Fidelia | Dee Dell Della Lia Fidel
Delilah Dalila | Lilah Dell Della Dee
Deliverance | Delly Dilly Della Dell
Delores Dolores Deloris Delora | Lola Dolly Lolita Dee Del Della Loris Dodie Lori
Delphine Delphina Delphia | Del Della Delfie Phina Phine
Denise | Denny Dee Niecy Den Nise
Desdemona | Mona Desi Dez
Desire Desiree Desirae | Desi Des Ree
Diantha Dianthe | Di Anthy Danty
Dinah | Di Dine Diney
Dolly | Doll
Dominica Dominique | Dom Mina Nica Nicky Domi
Donna | Don Donnie
Dora | Dorrie Dodie
Dorcas Dorcus | Dorc Darcy Dorky Dark
Doreen Dorene Dorine | Dori Reenie
Doris | Dorrie Dodo Dodie
Dorothy Dorothea Dorthy | Dot Dottie Dolly Dora Doll Dodie Thea Dory Dortha Dorrity Thia Dee Dodo Dosy Totie
Drusilla | Dru Silla Drew Drucie Dusy
Edith Edythe | Edie Ede Eda Eady Dithie
Edna | Ed Eddie Edny
Edwina | Ed Eddie Winnie Win Wina
Effie Euphemia Eupheme | Eff Phemie Fanny Euphie Mia
Elaine Alaine | Lainie Laney Elly Laine Lain Lena
Eleanor Eleanora Elinor Elenor Eleonora Leonora Elnora Ellanor Elnor | Ellie Nell Nellie Nora Ella Lenora Elle Leonore Lena Ellen Nonie Lennie Nelle Len Helen Lenore Elsie Annora
Elise Elisa Elisia | Lise Lisa Ellie Lizzie
Eliza | Liza Lizzie
Elizabeth Elsbeth Elspeth Lizabeth | Liz Beth Lizzie Betty Betsy Bess Bessie Eliza Libby Lisa Elsie Ellie Elise Bette Lisbeth Buffy Elsa Lib Lilibet Tetty Bettina Birdie Bitsy Ebbie Lise Tibby Babette Else Bell Isabel Betta Bets Lillie Lilla Liddy Elspie Zabeth Eppie Tissie Elle
Ella | Ellie El
Ellen Helen Helena Helene Ellena Ellyn | Nell Nellie Ellie Lena Ella Lennie Elle Len Eileen Leena Hella Hallie Nelle Hel Eleanor Aileen Elaine
Elmira | Mira Ellie
Eloise Heloise Eloisa | Lois Ellie Lou Elo Louise Weezie
Elsa Elsie Else | Els
Elvira Elvera | Elvie Vira Vera Ellie Elva Virie
Emeline Emmaline Emelina | Em Emmy Emma Lina Milly Emily Aline Mel
Emily Emilia Emely | Em Emmy Millie Mel Ems Mila Mimi
Emma | Em Emmie Ems
Erica | Ricky Eri
Erin | Er Rin
Ernestine Ernestina Earnestine | Ernie Erna Tina Teeny Stina
Esmeralda Esmerelda | Esme Emmie Mera Essie Esma
Estelle Estella Stella | Essie Stell Stellie Elle Ella
Esther Hester Hestor | Essie Hettie Ess Hessy Easter Hess Etta Hitty Estie
Ethel Etheline Ethelinda | Eth Ettie Etha Thel Linda
Etta Ettie | Et
Eudora | Dora Dorie Doda
Eudocia | Docia Doshie Dosha
Eugenia Eugenie | Genie Gene Genia Jenny Nia Gina
Eulalia Eulalie | Lalie Eula Lula
Eunice | Nicie Eunie Una Niecy
Eustacia | Stacy Stacia
Eva Eve Evie | Ev
Evangeline Evangelina | Eva Evie Vangie Lina Angie Van Eve Ev
Evelyn Eveline Evelina Evaline | Eve Evie Lyn Ev Eva Lina Lena Evlyn Linny
Faith | Fay Fae
Fay Fae
Felicity Felicia Felicitas | Fliss Flick Lissie Fee Fel Felice Lis Licia Phil Lisha Feli Tica
Fern Ferne | Fernie
Fiona | Fi Ona
Flora Florrie | Flo Flossie
Florence Florentia Florinda | Flo Flossie Florrie Flora Floss Florance Rennie Floy
Frances Francesca Francine Francina Franziska | Fran Fanny Frannie Francie Frankie Sis Cissy Fancy Cesca Chessie France Chesca Cina Fania
Freda Frida | Freddie
Frederica | Freda Freddie Rica Rickie Fritzi Fred
Freya | Frey
Gabrielle Gabriella | Gabby Ella Elle Brie Briella Gay Gab Ellie Bella
Gail Gayle Gale
Gaynor Guinevere Guenevere | Gay Gwen Winnie Ginny Jenny Genny Gwenny
Gemma Jemma | Gem Jem Gems
Genevieve Geneva Genoveva | Gen Jenny Eve Viv Neva Genny Gena Jean Eva Vieve Ginny Gin
Georgia Georgiana Georgina Georgette Georgine | Georgie Gina George Gigi Ana Gee Jorja Annie Georg Etta
Geraldine Jeraldine Geraldina | Gerry Jerry Dina
Germaine | Gerry Mae
Gertrude Gertrudis | Gert Gertie Trudy Truda Trude
Gillian Jillian | Gill Jill Jilly Gilly
Gina | Gi
Gladys | Glad Gladdie Gladness
Glenda Glenna Glennis Glynis | Glen Glenny Glyn
Gloria Glorianna | Glo Lori Glory Ria
Grace Gracie Gracia Graciela | Gray
Greta Gretchen Gretel | Gretty
Griselda Grizel Griselle | Zelda Grizzie Selda Grace Crissy
Gwendolyn Gwendoline Gwendolen Gwyneth Gweneth | Gwen Wendy Gwennie Lynn Gwenda Gwyn Winnie Wen Dolly
Hadassah | Dassie Dasa
Hannah | Nan Annie Anna Nanny Hannie Susie Nana Hans Johannah
Harriet Harriette Harriot | Hattie Harry Etta Hat Hettie Hatsy
Hayley Haley Haleigh | Hay Hales
Hazel | Haze
Heather | Heath Hettie Heth Hev
Henrietta Henriette Harrietta | Hettie Etta Henny Ettie Hattie Harriet Retta Nettie Hen Hank Minette Ret Netta
Hermia Hermina Hermione Hermine | Mina Minnie Hermie Mione
Hilda Hildegard Hildegarde | Hildy Heidi Hilly Gard
Honor Honora Honoria Honour Onora Annora | Nora Honey Norry Nonie Noreen Annie
Hope | Hopie
Hortense Hortensia Hartense | Harty Tensey Tense
Hyacinth Jacinta | Cynthia Cindy Jackie Cintha
Ida | Idy
Imogen Imogene | Immy Imo Gene Jenny Midge Emma
India Indiana | Indy Inde
Inez | Nez Ina
Ingrid Inga Inge | Ingie Ing
Iona | Ona
Irene Irena Irina | Rene Rena Renie Reenie Ira Reen Irie
Iris | Rissie
Isabel Isabella Isabelle Isobel Isobella Ishbel | Bella Belle Izzy Bell Ibby Tibby Tib Isa Nib Ella Sib Libby Ib Sabella Ebbie
Isadora Isidora | Dora Issy Isa
Ivy | Ive Ives
Jacqueline Jaqueline Jacquelyn Jaquelyn Jacklyn | Jackie Jacqui Lynn Lina
Jade Jada | Jadey
Jamie | Jay Jame
Jane Jayne | Janie Jenny Jean Jessie Jan Jeannie Jinny Janet Jin
Janelle Janella | Jan Nell Nelly Elle Ellie
Janet Janette Jeanette Jennett Janetta | Jan Jenny Jessie Netta Nettie Janie Jean Nita Jin Jess Jeannie Ginnet Etta
Janice Janis | Jan Jannie Jance
Janine Jeanine | Jan Nina Jannie Jean
Jasmine Jasmin Jessamine | Jaz Minnie Jess Jazzy Mina Jessie
Jean Jeanne | Jeannie Jenny
Jemima | Jem Mima Jemma Mimi Jemmie Mime Jimmie
Jennifer Jenifer Gennifer | Jen Jenny Jenna Jenne Ginny Jinny Fer Genny
Jessica Jessie | Jess Sica
Jewel | Jewelly
Joan | Jo Joni Jodie Joanie Jone Nonie Siobhan
Joanna Joanne Johanna | Joan Jo Joni Jodie Joanie Jones Josie Jone Nonie Siobhan
Jocelyn Joslyn | Joss Jo Lynn Josie
Jodie Jodette | Jo
Josephine Josefina | Jo Josie Joey Fina Posy Pheney Jody Feeny Fifi Jojo Sefa Jose
Joy Joyce | Joycie
Juanita | Nita Nettie Juana Jenny Wanita Annie
Judith Judithe | Judy Jude Jody Juda
Julia Juliet Juliette Julietta | Jules Jewel Jule Judy Ana Jools Sula Jilly Liana Etta Jew Gill Leanne Ann Juliana Julianne Julie
June Junia | Junie
Justina Justine | Jus Tina Justy Just Stine Jessie
Karen Karin Karon | Kaz Kari Kay Kazza
Kate Katie | Kat
Kathleen Kathaleen | Kathy Kath Kate Kay Kitty Kit Leena Lena
Kayla Kaylee Kayleigh | Kay Layla
Keisha Lakeisha | Kei Kiesha
Kelly | Kel Kels
Kelsey | Kels Kel Kelly
Kendra | Kenny Ken Drea
Kerry | Kez
Keziah Casiah | Kizzie Kez Kizza Kiz Kezzy
Kim Kimberly | Kimmy Kimber Berly
Lara Larissa | Lari Lala Rissa
Latisha Latasha Latoya | Tisha Tasha Toya Tosha Lettie Tish
Laura Lora Laurinda Lauretta Laurette Loretta Laurena Lorinda Laurina Lorena | Laurie Lori Lolly Etta Retta Rinda Loz Lor Laure Lara
Laurel | Laurie Lori
Lauren Lauryn Loren Laurens | Laurie Lori Ren Loz Lolly Rennie
Laverne Laverna | Verna Verne Vernie Vern
Lavinia Lavina Levina Louvenia Viney | Vina Lovey Venie Ina Lavvy Wyncha Vine Vinia
Leah Leia | Lee
Lee Leigh |
Leanne Leann Lianne Leeann Leanna | Lee Annie Lea Anne Anna Lia Ann
Leila Layla | Lei Lay
Lena Lina | Len Leny
Leona Leonie Leontine | Lee Ona Leo Nona Tina
Letitia Lettice Laetitia Leticia | Lettie Tish Titia Tisha Let Tia Lece Leta Tishy Lecia Ticia
Lillian Liliana Lillie Lily Lilly Lilia Lilith | Lil Lolly Liana Lila Ana Lils
Linda Lindy | Lin Lynnie
Linnea Linnet Linnette | Lin Nettie Netta Linnie
Lois | Lo Loey
Lola | Lo Lolly
Lorna | Lorn Lornie
Lorraine Larraine | Lori Rainey Raine Laurie Lol Raina Lor Rain
Louisa Louise Loisa | Lou Lulu Weezie Louie Lula Eliza Isa Lois Lewie Weesa Ouisa Ouida
Lucille Lucilla Lucill | Lucy Lu Cille Lulu Lila Cilla Lula
Lucinda Lucinde | Cindy Lucy Lu Sinda Lulu Luce Lucky
Lucretia Lacretia Lucrecia | Creasey Lu Cretia Lucy Critty Recia Crecy Crete Tia
Lucy Lucia Luciana Lucienne | Lu Lulu Luce Cia Lucky Lucinda Lulie
Luella Louella Luellen | Lu Ella Lulu Ellen
Lulu Lula | Lu
Lydia | Liddy Lida Lyd Dia Diddy
Lynn Lynne | Lynnie
Madeline Madeleine Madelyn Magdalen Magdalene Magdalena Madelaine Madilyn Madalyn Madaline | Maddie Magda Lena Lynn Madge Mad Maud Maudlin Lina Madel Maggie Mads Della Lynne Dalene Malin Magdal Marlene
Madison Madisyn | Maddie Mad Mads
Malinda Melinda | Mindy Linda Mel Lindy Lin Mandy Lynnie Minda
Malvina Melvina | Vina Mal Vinnie Mally Mellie Mel
Mamie | May
Marcella Marcelle Marcelline Marcellina | Marcy Ella Celia Mars Celly Sella Lina
Marcia Marsha | Marcy Mars
Margaret Margret Margaretta Margarita Marguerite Margarete Marguerita Margery | Maggie Meg Peggy Peg Madge Daisy Margie Greta Rita Marge Meggie Margo Megan Mag Midge Mysie Marjorie Margot Greet Mags Gritty Maisie Mamie Gretchen Maidie Metta Marga Etta Meggs Mog Moggie Mada Padge Peggotty Grettie Mame Gretel Pearl
Maria Moriah Marie | Ria Mia Mimi Mamie May Mitzi Rye
Marianne Marian Marion Marianna | Mary Annie Polly Molly Ann Anne May Mamie Manny Mimi Maid Nan Anna Mally Mae
Maribel Maribelle | Belle Mary Bella Bell
Marietta Mariette | Etta Mary Retta May
Marigold | Mari Goldie
Marilla Marella Merilla | Rilla Milla Mary Mella
Marilyn Merilyn Marylou | Mary Lynn Merry Mar
Marina | Rina Mari
Marissa Maris | Mari Rissa Issa Missy
Marjorie Margery | Marge Margie Madge Marj Midge Jorie Maisie Mysie Peggy Mog
Marla Marlene Marlena Marleen | Lena Marley Marl Lene Mar
Martha | Mattie Marty Patty Patsy Mat Molly Mart Pat
Martina Martine | Marty Tina Mart
Mary Mairi Moira Maura | Molly Polly Mamie May Mae Moll Minnie Maisie Maud Poll Mally Mimi Mariah Mitzi Malle Mame Maidie Mare Mayme Mars Merry Mazie Moya Maire Maureen Miriam
Matilda Mathilde | Tilly Mattie Maud Tilda Patty Maudie Till Tildy Maude Mat Tilla Patsy Mollie
Maud Maude | Maudie Matty
Maureen Maurine Moreen Maurene | Mo Reenie Maur Mary Maura Moe Reen Mora
Mavis | Mave Mae
Maxine | Max Maxie
May Mae | Maisie Mamie
Megan Meagan | Meg Meggie Megs
Mehitable Mehitabel Mehetable Mahitable | Hitty Hetty Mabel Mitty Mettie Hitabel Hitta Bella
Melanie Mellony | Mel Melly Lanie Lonnie Mels
Melicent Millicent | Millie Lissa Mellie Missy Mill Lissie
Melissa Milissa | Mel Missy Lissa Millie Melly Lis Lissie Misty Mels
Melody | Mel Lodie Mellie Dody
Mercy Mercedes | Merry Sadie Merc Merce
Merle Meryl Muriel | Mur Merry Mer Moo
Mia | Mimi
Michelle Michaela Mikaela Makayla Mikayla Mckayla | Shelly Mickey Chelle Kayla Shell Kay Mika Chell Mishy Kaela Mitch Midge Mick Miche
Mildred | Millie Midge Mid Mim Mil Middie Mildy Dreda
Mina Minnie | Min
Minerva Manerva | Minnie Nerva Nervie Eve Nerve Min Mina
Miranda Meranda | Randy Mandy Mira Randa Mirry Mimi Mindy
Miriam Mariam | Mimi Mitzi Mim Miri Midge Mary Mi
Moira | Mo
Molly | Moll
Mona | Mo
Monica Monique | Mon Mona Monnie Nicki Mo Nica Neek
Myra | My
Myrtle Myrtilla | Myrt Mert Myrtie Tilly Mertie
Nadia Nadine | Nady Dina Nads Deenie
Nancy | Nan Nance Nanny Ann Annie Agnes Nanette Nina Nans Nana
Naomi Noemi Naoma | Omie Naome Mimi Oma Nay Namie Noma
Narcissa | Cissy Narcy Sissa
Natalie Natalia Natasha | Nat Nattie Tally Talia Nettie Tasha Tash Tilly Nata Nats Stacy Noel
Nellie | Nell
Nicole Nichole Nicolette Nicoletta | Nicky Nic Coco Nicci Nici Colette Nico Cole Nix Letty
Nicola | Nicky Nikki Nix
Nigella | Nige Ella
Nora Noreen | Norrie Nonie Reenie
Norma | Norm Normie
Octavia Octavie | Tavy Tave Tavia Tava Occie
Odette Odile Odelia | Oda Delia Ode Della Dell
Olive Olivia Olivine Alivia | Liv Livvy Ollie Livia Via Nollie Viv Noll Olla
Olympia | Pia Lymp Ollie
Opal | Opie Ope
Ophelia Orphelia | Phelia Ofie Fifi Phelie Lia Feelie
Paige Page
Pamela Pamala Pam | Pammy Mela
Pandora | Dora Panda Pan
Pansy | Pan
Parthenia Parthena Parthenope | Parthy Theny Thenia Teeny Phenie Pasoonie Thena Parth
Patience | Pat Patty Patsy Pate
Patricia Patrice Patrica Patrisha | Pat Patty Trish Tricia Patsy Trisha Trixie Tish Pats Rickie Paddy Tisha
Paula Pauline Paulette Paulina Pauletta Paulene | Polly Paulie Lina Etta Polina Lettie Poll Lena
Pearl Pearline Perla | Pearlie Perlie
Penelope | Penny Pen Nell Nellie Poppy Neppie Lope Nappy Popo
Perpetua | Perp Pet
Persephone | Percy Seph Phonie Sephy
Petra Petula | Pet Pettie
Philippa | Pippa Pip Phil Pippy Flip Philly Pips Pippin
Philomena Philomina | Phil Mena Menie Mina Minnie Phila Philly Mene
Phoebe Phebe Pheobe | Fee Phebs Pheeb Bee Phoeb Phibby Feebs
Phyllis | Phyl Phyllie Lissy
Polly | Poll
Poppy | Pops
Portia | Porsh
Primrose | Rose Prim Prims Primmie Rosie
Priscilla Prescilla Percilla | Cilla Prissy Pris Cissy Cil Sillie
Prudence | Prue Pru Prudie Dence
Queenie Regina | Reggie Gina Queen Ina Rena Reg
Rachel Rachael Racheal Raquel Rachelle Rochelle | Rach Rae Ray Shelly Rachie Chelle Shell Raych Quelle Rache Rochie
Ramona | Mona Ray Monie
Raven | Rave
Rebecca | Becky Becca Beck Reba Bex Becci Becke Reb
Relief | Leafa Leafy Lief Leefa
Renata Renee Renae Rena Rene | Nata Ren Nae Rae Nay
Rhoda Rhodella Rhodora | Rodie Rho Della Rhodie Ella
Rhona Rona Roanna | Ronnie Ro
Rhonda | Ronnie Ron Rho Ronda
Rita | Reet Ri
Roberta Robertina | Bobbie Robbie Berta Bertie Robin Birdie Bert Rob Tina
Robin Robynne | Rob Robbie Bobbie
Roma Romaine Romana | Romy
Rosabel Rosabella Rosabelle | Rose Bella Belle Rosie Rosa
Rosalie Rosalia | Rose Rosie Rosa Lia Roz
Rosalind Rosaline Rosalinda Rosalyn Roselyn Roslyn | Ros Rose Rosie Linda Lindy Rosa Lynn Rozzer
Rosamond Rosamund Rosemond Rosamunde | Ros Rose Rosie Rosa Mondy
Rose Rosa | Rosie Rosita Posy
Roseanne Rosanna Roseann Rosanne Roseanna | Rose Rosie Annie Roz Rosa Anna Ann Zanna Ro Sanna
Rosemary | Rose Rosie Romy Mary Rosa Ro Posy Roma
Rosetta Rosette Rosina Rosita Rosella | Rose Rosie Etta Zetta Rosa Zina Sina Ettie Ella
Rowena | Ro Wena Winnie Rena Row
Roxanne Roxana Roxann | Roxie Rox Annie Rose Ann Anna
Ruby Rubina | Rube
Ruth Ruthann | Ruthie
Sabina Sabine Savina | Sabby Bina Bean
Sabrina Sebrina | Brina Sabby Brie Sabri Rina Sab
Sadie Sade
Salome Saloma | Sal Sally Loma Lomie Loam Omey
Samantha | Sam Sammy Mantha Manthy Sams
Sandra Saundra Sondra | Sandy San Sands
Sarah Sarai | Sally Sadie Sal Sarie Sar Sairey Sade Saz Sassy Sarita Morie Saro Zaria Suki
Savannah | Vanna Anna Sav Savvy Vannie
Scarlett | Scar Lettie Scarly
Selena Selina Selinda | Lena Lina Sel Linda Celie
Selma Zelma Anselma | Sel Zel
Shana Shannon Shannan | Shan Shanny Shay
Sharon Sharyn | Shaz Shar Shazza Sher Sharrie Ronnie Shazzy
Sheila Shelagh Sheelagh Shiela | Shee She Shell
Shelby | Shel Shelb
Shelley | Shell
Shirley Shirleen | Shirl Sherry Sher
Sienna | Si
Sierra | Sisi
Simone Simona Simonette | Sim Simmie Mona Monie Si
Siobhan Chevonne Shevaun | Shiv Shivvy Von
Sonia | Sonny Son
Sophia Sophie | Soph Fifi Phia Zosia Sonia
Stephanie Stephania Stephenie | Steph Stevie Steffi Annie Fanny
Submit | Mitty
Summer | Sum
Susan Susannah Suzanne Suzette Shoshana | Sue Susie Sukey Anna Zanna Sanna Hannah Sanne Annie Suze Suz Nan Suke Susa Sannie Zuzu Shan Zan
Sybil Sybilla | Sib Billie Sibby Sibella Libby Sibbell Bill
Sylvia | Syl Sylvie Via Sylv Sly
Tabitha Tabatha | Tabby Tab Bitha Tabs
Tacy Tace | Tay
Talitha | Tally Lita Tal
Tamar Tamara Tammy Tamra Tamera | Tam Mara Mary
Tamsin Thomasin Thomasina Tamasine Thomasine | Tam Tammy Tamsie Sina Zina Tams Tommie Tamer Sine
Tanya Tatiana | Tan Tanny Tati Tatum Tiana Anna
Tara | Taz
Thalia | Tally Lia
Thea | Thee
Thelma | Thel
Temperance | Tempy Temp Tempe
Theodora Theadora | Dora Theo Thea Teddy Dory Ted Doda Dodie Doro Thedora
Theresa Therese Tessa Theresia Treasa | Terry Tess Tessie Tracy Resi Reese Tera Treesa Trissie Teresita Risa Tere Resa
Thirza | Thirz Thursa
Tiffany Theophania | Tiff Tiffy
Tracy | Trace
Trinity | Trin Trinny
Una Oonagh | Oonie
Ursula Ursulina Orsola | Ursie Sula Ursa Sulie Nulla
Valentina | Val Tina Vallie Len Ally Valla
Valeria Valarie Valorie | Val Vallie Lerie
Vanessa Venessa | Nessa Van Nessie Essa Vanna Vannie Ness
Vashti | Vash
Venus | Vene
Vera Verena Verity | Vee Vere Rena Veretta
Verna Vernice | Vern Vernie
Veronica Veronique | Ronnie Ron Vera Vonnie Nica Franky Nonie Vron Frony
Victoria Victorine Victorina | Vicky Vic Tori Rina Vix Vita Queenie Tora Toria Vick Vicci
Viola Violet Violetta Violette | Vi Vie Lettie Ola Etta Vio
Virginia Verginia | Ginny Ginger Jinny Virgie Gina Jane Jennie Virg Verdie Vergie Gigi
Wanda | Wan Wendy Wandie
Wendy | Wen Wend Wenda
Wilhelmina Wilma Willamina Velma Wilhelmine Williamina | Mina Minnie Willa Billie Willie Wilmett Helma Min Mena Elma Helmie Millie
Willow | Will Wills Lo
Winifred Winefred | Winnie Freddie Win Freda Una Fred Wynne Oonagh
Xanthe Xantha | Xan Zan Xanthie
Yolanda Yolande Iolanthe Yolonda | Yola Yoli Lola Landa Yo Lanny
Yvonne Evonne Yvette | Vonnie Von Vonna Evie Vettie Yve Ivy
Zara Zahra | Za
Zenobia | Zena Nobby Zeny
Zoe Zoey | Zo Zozo
Zuleika | Zu Leika Zulie
`
