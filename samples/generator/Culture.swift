/// Where a family comes from: its names and the language spoken at home.
///
/// Every person here is invented. A name is written as its bearer writes it, with a spelling for
/// e-mail addresses after a slash where that differs by more than case.
struct Culture {
  /// How many families in a hundred.
  let share: Int
  let language: String
  let children: [String]
  let women: [String]
  let men: [String]
  let family: [String]

  static let all = [
    Culture(
      share: 30, language: "en",
      children: [
        "Maya", "Jordan", "Tyler", "Grace", "Malik", "Aaliyah", "Ethan", "Zoë/zoe", "Caleb",
        "Imani", "Harper", "Isaiah", "Naomi", "Wyatt", "Destiny", "Owen",
      ],
      women: ["Ruth", "Denise", "Carol", "Monique", "Heather", "Beverly"],
      men: ["Darnell", "Keith", "Warren", "Marcus", "Stuart"],
      family: [
        "Whitfield", "O'Connell/oconnell", "Brooks", "McAllister", "Hale-Thompson", "Freeman",
        "Okafor", "D'Amico/damico", "Kessler", "Van der Berg/vanderberg", "Lindqvist", "Pruitt",
        "Marlowe", "Ashby",
      ]),
    Culture(
      share: 30, language: "es",
      children: [
        "José/jose", "Lucía/lucia", "Mateo", "Ximena", "Ángel/angel", "Sofía/sofia", "Valentina",
        "Iván/ivan", "Noemí/noemi", "Íñigo/inigo", "Camila", "Joaquín/joaquin", "Itzel",
      ],
      women: ["Guadalupe", "Inés/ines", "Rocío/rocio", "Marisol", "Concepción/concepcion"],
      men: ["Raúl/raul", "Héctor/hector", "Adrián/adrian", "Tomás/tomas"],
      family: [
        "García López/garcia", "Castañeda/castaneda", "Núñez/nunez", "Ibáñez/ibanez",
        "Peña/pena", "Muñoz Rivera/munoz", "Quispe", "Hernández/hernandez", "Ávila/avila",
        "Zúñiga/zuniga", "Belmonte", "Ochoa",
      ]),
    Culture(
      share: 9, language: "vi",
      children: ["Thảo/thao", "Minh Anh/minhanh", "Đức/duc", "Bảo Ngọc/baongoc"],
      women: ["Hạnh/hanh", "Liên/lien"], men: ["Quốc/quoc", "Dũng/dung"],
      family: ["Nguyễn/nguyen", "Trần/tran", "Phạm/pham", "Đặng/dang"]),
    Culture(
      share: 7, language: "ar",
      children: ["ليلى/layla", "عمر/omar", "نور/nour", "يوسف/yousef"],
      women: ["مريم/maryam", "هدى/huda"], men: ["خالد/khaled", "سمير/samir"],
      family: ["الخطيب/alkhatib", "حداد/haddad", "المصري/almasri"]),
    Culture(
      share: 7, language: "zh-Hans",
      children: ["子涵/zihan", "浩宇/haoyu", "欣怡/xinyi", "思远/siyuan"],
      women: ["美玲/meiling", "秀英/xiuying"], men: ["建国/jianguo", "志强/zhiqiang"],
      family: ["王/wang", "陈/chen", "欧阳/ouyang"]),
    Culture(
      share: 5, language: "so",
      children: ["Ayaan", "Abdirahman", "Sagal", "Ilhan"], women: ["Hodan", "Fadumo"],
      men: ["Guled", "Mahad"], family: ["Warsame", "Farah", "Cali"]),
    Culture(
      share: 4, language: "uk",
      children: ["Соломія/solomiia", "Дмитро/dmytro", "Марко/marko"],
      women: ["Олена/olena", "Ганна/hanna"], men: ["Тарас/taras", "Богдан/bohdan"],
      family: ["Шевчук/shevchuk", "Коваленко/kovalenko"]),
    Culture(
      share: 3, language: "pl",
      children: ["Łukasz/lukasz", "Zofia", "Świętosława/swietoslawa"],
      women: ["Bożena/bozena", "Grażyna/grazyna"], men: ["Paweł/pawel"],
      family: ["Wójcik/wojcik", "Żak/zak"]),
    Culture(
      share: 3, language: "fr",
      children: ["Chloé/chloe", "Jean-Baptiste/jeanbaptiste", "Aïssatou/aissatou"],
      women: ["Fatou", "Noëlle/noelle"], men: ["Étienne/etienne"],
      family: ["N'Diaye/ndiaye", "Désir/desir"]),
    Culture(
      share: 2, language: "ko", children: ["지우/jiwoo", "민준/minjun", "서연/seoyeon"],
      women: ["은희/eunhee"], men: ["성호/seongho"], family: ["김/kim", "박/park"]),
  ]

  /// A culture, each as often as its share.
  static func any(_ dice: inout Dice) -> Culture {
    var left = dice.roll(all.reduce(0) { $0 + $1.share })
    for culture in all {
      left -= culture.share
      if left < 0 { return culture }
    }
    return all[0]
  }
}

/// One word of a name, as it is written and as an e-mail address spells it.
struct Word: Hashable {
  let written: String
  let plain: String

  init(_ entry: String) {
    let halves = entry.split(separator: "/")
    written = String(halves[0])
    plain = String(halves[halves.count - 1]).lowercased()
  }
}
