const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map((word) => word.replace(/_/g, ' ')))
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(/\s+/).filter(Boolean).map((cell) => cell.split('=') as [string, string]))

/** Forms of address and academic degrees, without dots. They fall away wherever they stand. */
export const titles: ReadonlySet<string> = words(`
  mr mrs ms miss mx mister madam dr doctor prof professor sir dame lord lady rev reverend hon capt captain lt sgt col gen
  phd md mba msc bsc bba llb llm mbbs mph esq esquire cpa dds rn dvm
  пан пані пане панна добродій г-н г-жа гн гжа господин госпожа товарищ др д-р доктор проф професор профессор інж доц
  ктн кмн дмн фоп чп ип фізична_особа_підприємець
  sra srta dra doutor doutora dona dom doña don eng enga engº engª engenheiro arq prof.ª profa senhor senhora señor señora
  herr frau monsieur mme mlle madame signor signora sig dott dottssa pani bay bey hanım hanim efendi
  eng.o engo eng.a prof.a dr.a sr.a
  hr fru dhr mevr sheikh shaikh haji hajji ustad shri smt kumari
`)

/** Titles that stand before a surname where one word follows: Mr Smith is no Smith by given name, whereas Dona Maria is Maria. */
export const surnameTitles: ReadonlySet<string> = words(`
  mr mrs ms miss mx mister dr herr frau monsieur mme mlle madame sr sra srta senhor senhora señor señora signor signora
  пан пані пане панна г-н г-жа гн гжа господин госпожа др д-р доктор
`)

/** Endings of a name that tell a father from a son, with the generation that they mean. */
export const nameSuffixes: ReadonlyMap<string, string> = pairs(`
  jr=jr jnr=jr junior=jr júnior=jr мл=jr мол=jr младший=jr молодший=jr син=jr сын=jr ст=sr sr=sr snr=sr senior=sr sênior=sr старший=sr
  ii=ii 2nd=ii iii=iii 3rd=iii iv=iv 4th=iv filho=filho neto=neto sobrinho=sobrinho hijo=filho nieto=neto fils=filho père=sr
`)

/** Suffixes that are surnames too: they count only behind another surname. */
export const suffixOrSurname: ReadonlySet<string> = words('filho neto sobrinho junior júnior senior nieto fils син сын мол')

/** Words between names that surnames are compared without. */
export const particles: ReadonlySet<string> = words(`
  de da do das dos del della delle dello dei degli di du des la le las los lo d l van von vom der den dem ter ten te tot zu zur zum
  bin ibn ben bint al el ul ur as ad abu aba af av op ap san santa y e i of the und and et та ван фон де да дер аль эль бін бен ибн ібн ді дю ла ле
`)

/** Particles that are given names where they stand first (Ben, Al, Van, Santa, Бен, Эль). */
export const particleOrGiven: ReadonlySet<string> = words('ben al el van den san santa ap le la lo de da do di ten te abu as ad y e i von бен эль')

/**
 * What somebody is where they work, as people enter it beside a name: `Менеджер Олена`, `Ana Costa - Diretora`. It falls away beside a name and names nobody alone.
 * Words that are surnames, too, stay out of this list: Boss, Head, Major, Contador, Sales.
 */
export const positions: ReadonlySet<string> = words(`
  manager director secretary receptionist reception ceo cfo coo cto cmo founder cofounder owner accountant assistant administrator admin operator supervisor coordinator consultant
  менеджер менеджерка директор директорка секретар секретарка бухгалтер бухгалтерка адміністратор адміністраторка адмін оператор операторка керівник керівниця власник власниця засновник засновниця
  помічник помічниця асистент консультант рецепція ресепшн ресепшен приймальня
  секретарь администратор админ руководитель владелец основатель помощник ассистент продавец
  gerente diretor diretora secretária secretário recepção recepcao recepcionista assistente administrador administradora coordenador coordenadora consultora proprietário proprietária fundador fundadora contabilista vendedor vendedora
  directora recepción
`)

/** What messengers call whoever hides the name. */
const hidden = ['facebook', 'instagram', 'telegram', 'viber', 'whatsapp'].map((channel) => `користувач_${channel} пользователь_${channel} usuário_do_${channel} usuario_do_${channel} utilizador_do_${channel}`).join(' ')

/** What stands in name fields instead of a name, lower case, without digits and punctuation. */
export const namePlaceholders: ReadonlySet<string> = words(`
  guest test tester testing test_test user username client customer buyer visitor lead contact unknown anonymous anonym anon nobody none
  null undefined nan na n_a no_name noname not_given not_provided name first_name last_name full_name your_name firstname_lastname
  first_last foo bar foo_bar asdf asdfg qwerty qwe asd abc abcd xxx xyz admin administrator info support
  sample example demo temp whatsapp_user instagram_user facebook_user telegram_user viber_user messenger_user tiktok_user deleted_account
  deleted_user web_visitor website_visitor new_contact new_lead new_customer walk_in mobile_caller caller anonymous_user private_person
  клієнт клієнтка гість покупець тест тестовий тестер користувач без_імені безіменний невідомий невідома невідомо анонім анонімний імя_прізвище
  ім_я прізвище імя новий_клієнт новий_контакт відвідувач абонент не_вказано немає
  клиент клиентка гость покупатель тестовый пользователь без_имени неизвестный неизвестная неизвестно аноним имя_фамилия имя фамилия
  новый_клиент новый_контакт посетитель не_указано нет йцукен фыва
  cliente convidado convidada teste usuário usuario utilizador comprador visitante sem_nome desconhecido desconhecida anônimo anónimo anonimo
  nome sobrenome nome_completo novo_cliente novo_contato não_informado nao_informado consumidor consumidor_final fulano fulano_de_tal
  sin_nombre desconocido nombre invitado gast kunde unbekannt ohne_namen invité inconnu sans_nom
  walk_in_customer cash_customer retail_customer cliente_final cliente_avulso фізична_особа физическое_лицо приватна_особа частное_лицо роздрібний_клієнт розничный_клиент cliente_balcão cliente_balcao usuário_excluído кінцевий_споживач роздрібний_покупець клієнт_rozetka заявка_з_сайту лід контакт
  отримувач отримувачка замовник замовниця відправник підписник пацієнт пацієнтка новий_лід нема не_дзвонити спам фоп
  получатель заказчик отправитель подписчик пациент пациентка новый_лид не_звонить
  recipient receiver subscriber follower patient wrong_number do_not_call spam
  contato contacto destinatário destinatario remetente assinante paciente não_tem nao_tem sem_informação sem_informacao
  sem_informações não_ligar nao_ligar número_errado numero_errado conta_excluída conta_excluida conta_apagada conta_eliminada
  видалений_акаунт без_назви без_названия розничный_покупатель заявка_с_сайта лид удалённый_аккаунт удаленный_аккаунт ім_я_прізвище
  ${hidden} ${[...positions].join(' ')}
  did_not_say didn_t_say does_not_answer doesn_t_answer нет_имени нет_данных немає_імені немає_даних
  tia mae guest_user guest_customer not_registered не_зареєстрований відсутній відсутня nenhum vazio nulo não_cadastrado nao_cadastrado sem_conta sem_cadastro
  whatsapp viber telegram instagram facebook tiktok вайбер телеграм missed_call incoming_call outgoing_call private hidden number
  номер дзвінок виклик вхідний вихідний пропущений прихований приватний звонок вызов входящий исходящий пропущенный скрытый частный
  número numero privado oculto chamada perdida recebida efetuada
`)

/**
 * What people are to each other, which stands for the given name in address books, on forms for newborns and in censuses. Words that
 * are given names somewhere (Son, Man, Irma, Lala, Tia, Mae) and surnames beside a given name (Child, Lady) stay what they are.
 */
export const relations: ReadonlySet<string> = words(`
  mother mom mum mama mommy mummy father dad daddy papa husband wife hubby daughter brother sister baby infant newborn child boy girl male female
  lady gentleman person adult teenager youngest oldest grandma grandpa grandmother grandfather aunt uncle fiance fiancee girlfriend boyfriend
  roommate housemate occupant resident tenant neighbor neighbour
  мама мати матір тато батько чоловік жінка дружина син донька дочка брат сестра бабуся дідусь тітка дядько дитина немовля хлопець хлопчик дівчина
  дівчинка сусід сусідка кум кума папа мать отец муж жена сын бабушка дедушка тетя тётя дядя ребенок ребёнок мальчик девочка сосед соседка
  mãe pai marido esposa filha irmão irmao irmã avó avô vovó vovô tio bebê bebé criança menino menina vizinho vizinha namorado namorada
  madre padre hermano hermana hija hijo abuela abuelo niño niña
`)

/** Legal forms: where one stands, the value is an organisation. */
export const legalWords: ReadonlySet<string> = words(`
  llc ltd limited inc incorporated corp corporation plc llp gmbh ag kg ohg bv nv oy ab aps srl spa sarl sas sa lda ltda eireli mei
  sp_z_oo pty pte co company holding group foundation тов тзов ват зат прат пат дп кп оао зао пао ао ооо тдв ао концерн кнп
`)

/** Trades and shop words. Beside a person's name they fall away; alone they are a shop. */
export const tradeWords: ReadonlySet<string> = words(`
  shop store official studio salon beauty nails nail brows lashes makeup mua photo photographer photography hair barber barbershop fitness
  coach boutique bakery cakes flowers market delivery online sale service services school agency design tattoo spa clinic cafe restaurant
  hotel realtor real_estate work home mobile office personal business офіс офис escritório escritorio
  магазин салон студія студия краса красота манікюр маникюр нігті ногти брови вії ресницы фотограф фото квіти цветы доставка кафе ресторан
  школа агенція агентство майстер мастер послуги услуги одяг одежда взуття обувь торти торты ріелтор риелтор робота работа дім офіційний
  официальный інтернет-магазин интернет-магазин клініка клиника аптека
  лікарня больница escola
  loja oficial estúdio estudio salão salao beleza unhas cabelo fotógrafo fotografia flores entregas padaria confeitaria advocacia imobiliária
  imobiliaria trabalho casa clínica clinica restaurante
`)

/** Surnames that stand before the given name in their languages' own order (vi, zh, ko, hu). */
export const leadingSurnames: ReadonlySet<string> = words(`
  nguyen tran le pham huynh hoang phan vu vo dang bui ngo duong dinh trinh truong luong mai
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao peng zeng
  xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan liao jia xia fu fang zou xiong bai meng qin
  qiu hou yin xue yan lei long tao shi gu mao hao gong shao wan qian dai wong chan cheung lam leung chow ng kwok tsang
  kim lee park choi jung jeong kang cho yoon jang lim hwang ahn seo shin kwon
  nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros
`)
