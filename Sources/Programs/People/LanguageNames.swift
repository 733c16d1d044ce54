/// The languages that have a two-letter code, and others met in schools, with their names.
enum LanguageNames {
  /// The code of a primary subtag: a two-letter one must exist; a three-letter one becomes its
  /// two-letter twin where it has one (`spa` is es), else stands as it is.
  static func code(ofPrimarySubtag subtag: String) -> String? {
    if subtag.utf8.count == 3 { return table.twins[subtag] ?? subtag }
    return table.codes.contains(subtag) ? subtag : nil
  }

  /// The code of a name, folded by `Folding.plain`.
  static func code(ofName name: String) -> String? {
    table.names[name]
  }

  /// The English name of a code, if there is one.
  static func name(ofCode code: String) -> String? {
    table.titles[code]
  }

  private struct Table: Sendable {
    var codes: Set<String> = []
    var titles: [String: String] = [:]
    var twins: [String: String] = [:]
    var names: [String: String] = [:]

    /// Reads lines of `code three-letter-codes: name, name`.
    init(_ lines: String) {
      for line in lines.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        let words = parts[0].split(separator: " ").map(String.init)
        guard let code = words.first else { continue }
        codes.insert(code)
        for twin in words.dropFirst() { twins[twin] = code }
        for name in parts.dropFirst().joined().split(separator: ",") {
          names[Folding.plain(String(name))] = code
          if titles[code] == nil { titles[code] = Folding.trimmed(name) }
        }
      }
    }
  }

  private static let table = Table(
    """
    aa aar: Afar
    ab abk: Abkhazian
    ae ave: Avestan
    af afr: Afrikaans
    ak aka: Akan
    am amh: Amharic, amárico, አማርኛ
    an arg: Aragonese, aragonés
    ar ara: Arabic, árabe, العربية
    as asm: Assamese
    av ava: Avaric
    ay aym: Aymara
    az aze: Azerbaijani
    ba bak: Bashkir
    be bel: Belarusian, bielorruso
    bg bul: Bulgarian, búlgaro
    bi bis: Bislama
    bm bam: Bambara
    bn ben: Bengali, Bangla, bengalí
    bo bod tib: Tibetan, tibetano
    br bre: Breton
    bs bos: Bosnian, bosnio
    ca cat: Catalan, catalán, català
    ce che: Chechen
    ch cha: Chamorro
    co cos: Corsican
    cr cre: Cree
    cs ces cze: Czech, checo
    cu chu: Church Slavic
    cv chv: Chuvash
    cy cym wel: Welsh, galés
    da dan: Danish, danés
    de deu ger: German, alemán, Deutsch
    dv div: Dhivehi
    dz dzo: Dzongkha
    ee ewe: Ewe
    el ell gre: Greek, griego
    en eng: English, inglés
    eo epo: Esperanto
    es spa: Spanish, español, castellano
    et est: Estonian, estonio
    eu eus baq: Basque, vasco, euskera
    fa fas per: Persian, Farsi, Dari, persa
    ff ful: Fulah, Fula
    fi fin: Finnish, finlandés
    fj fij: Fijian
    fo fao: Faroese
    fr fra fre: French, francés, français
    fy fry: Western Frisian
    ga gle: Irish, irlandés
    gd gla: Scottish Gaelic
    gl glg: Galician, gallego
    gn grn: Guarani, guaraní
    gu guj: Gujarati
    gv glv: Manx
    ha hau: Hausa
    he heb: Hebrew, hebreo
    hi hin: Hindi, हिन्दी
    ho hmo: Hiri Motu
    hr hrv: Croatian, croata
    ht hat: Haitian Creole, Haitian, Kreyòl, Kreyòl ayisyen, criollo haitiano
    hu hun: Hungarian, húngaro
    hy hye arm: Armenian, armenio
    hz her: Herero
    ia ina: Interlingua
    id ind: Indonesian, indonesio
    ie ile: Interlingue
    ig ibo: Igbo
    ii iii: Sichuan Yi
    ik ipk: Inupiaq
    io ido: Ido
    is isl ice: Icelandic, islandés
    it ita: Italian, italiano
    iu iku: Inuktitut
    ja jpn: Japanese, japonés, 日本語
    jv jav: Javanese
    ka kat geo: Georgian, georgiano
    kg kon: Kongo
    ki kik: Kikuyu
    kj kua: Kuanyama
    kk kaz: Kazakh
    kl kal: Kalaallisut
    km khm: Khmer, Cambodian, camboyano
    kn kan: Kannada
    ko kor: Korean, coreano, 한국어
    kr kau: Kanuri
    ks kas: Kashmiri
    ku kur: Kurdish, kurdo
    kv kom: Komi
    kw cor: Cornish
    ky kir: Kyrgyz
    la lat: Latin, latín
    lb ltz: Luxembourgish
    lg lug: Ganda, Luganda
    li lim: Limburgish
    ln lin: Lingala
    lo lao: Lao, Laotian
    lt lit: Lithuanian, lituano
    lu lub: Luba-Katanga
    lv lav: Latvian, letón
    mg mlg: Malagasy
    mh mah: Marshallese
    mi mri mao: Maori, maorí
    mk mkd mac: Macedonian, macedonio
    ml mal: Malayalam
    mn mon: Mongolian, mongol
    mr mar: Marathi
    ms msa may: Malay, malayo
    mt mlt: Maltese, maltés
    my mya bur: Burmese, birmano
    na nau: Nauru
    nb nob: Norwegian Bokmål
    nd nde: North Ndebele
    ne nep: Nepali, nepalí
    ng ndo: Ndonga
    nl nld dut: Dutch, holandés, neerlandés
    nn nno: Norwegian Nynorsk
    no nor: Norwegian, noruego
    nr nbl: South Ndebele
    nv nav: Navajo
    ny nya: Chichewa, Nyanja
    oc oci: Occitan
    oj oji: Ojibwa
    om orm: Oromo
    or ori: Odia
    os oss: Ossetian
    pa pan: Punjabi, Panjabi, panyabí
    pi pli: Pali
    pl pol: Polish, polaco
    ps pus: Pashto
    pt por: Portuguese, portugués, português
    qu que: Quechua
    rm roh: Romansh
    rn run: Rundi, Kirundi
    ro ron rum: Romanian, rumano
    ru rus: Russian, ruso, русский
    rw kin: Kinyarwanda
    sa san: Sanskrit
    sc srd: Sardinian
    sd snd: Sindhi
    se sme: Northern Sami
    sg sag: Sango
    si sin: Sinhala
    sk slk slo: Slovak, eslovaco
    sl slv: Slovenian, esloveno
    sm smo: Samoan, samoano
    sn sna: Shona
    so som: Somali, somalí, Soomaali
    sq sqi alb: Albanian, albanés
    sr srp: Serbian, serbio
    ss ssw: Swati
    st sot: Southern Sotho
    su sun: Sundanese
    sv swe: Swedish, sueco
    sw swa: Swahili, suajili, Kiswahili
    ta tam: Tamil
    te tel: Telugu
    tg tgk: Tajik
    th tha: Thai, tailandés
    ti tir: Tigrinya
    tk tuk: Turkmen
    tl tgl: Tagalog, Filipino, tagalo
    tn tsn: Tswana
    to ton: Tongan
    tr tur: Turkish, turco
    ts tso: Tsonga
    tt tat: Tatar
    tw twi: Twi
    ty tah: Tahitian
    ug uig: Uyghur
    uk ukr: Ukrainian, ucraniano, українська
    ur urd: Urdu
    uz uzb: Uzbek
    ve ven: Venda
    vi vie: Vietnamese, vietnamita, tiếng Việt
    vo vol: Volapük
    wa wln: Walloon
    wo wol: Wolof
    xh xho: Xhosa
    yi yid: Yiddish
    yo yor: Yoruba
    za zha: Zhuang
    zh zho chi cmn: Chinese, Mandarin, chino, mandarín, 中文
    zh-Hans: Simplified Chinese, Chinese (Simplified), chino simplificado, 简体中文
    zh-Hant: Traditional Chinese, Chinese (Traditional), chino tradicional, 繁體中文
    yue: Cantonese, cantonés
    hmn: Hmong
    zu zul: Zulu
    """)
}
