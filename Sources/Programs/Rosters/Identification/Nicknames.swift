/// Given names that one person may go by, in English and Spanish; as folded as `FullName.part`.
enum Nicknames {
  /// Each line is a name with what people call those who bear it.
  private static let kin = """
    abigail abby gail
    abraham abe
    alberto beto
    alejandro alex ale jandro sandro
    alejandra alex ale sandra
    alexander alex xander sasha lex al
    alexandra alex sandra sasha lexi
    alfonso poncho fonso
    alfred al fred alfie
    alfredo fredo fredy
    alice allie
    alicia licha
    amanda mandy
    andrea andy drea
    andrew andy drew
    andres andy
    angela angie
    anthony tony
    antonia tona tonia
    antonio tono tony toni
    barbara barb babs
    beatriz bea betty
    benjamin ben benny benji
    carlos charlie carlitos
    carmen carmela mamen
    caroline carrie carol
    catherine cathy kate katie cat
    charles charlie chuck chas
    christina tina chris chrissy
    christine tina chris chrissy
    christopher chris topher kit
    concepcion concha conchita
    cristina cris tina
    daniel dan danny dani
    david dave davey
    deborah deb debbie
    dolores lola loli
    dominic dom nick
    dorothy dot dottie
    edward ed eddie ted ned
    eduardo edu lalo
    eleanor ellie nell nora
    elizabeth liz beth betty lizzie eliza ellie libby
    emily em emmy
    enrique quique kike
    ernesto neto
    esperanza espe
    eugene gene
    federico fede kiko
    felipe feli pipe
    fernando nando fer
    florence flo
    frances fran fanny
    francis frank fran
    francisca paca paqui
    francisco paco pancho frank kiko curro fran
    frederick fred freddie rick
    gabriel gabe gabi
    gabriela gaby gabi
    gerald gerry jerry
    gregory greg
    gregorio goyo
    guadalupe lupe lupita
    guillermo memo guille willy
    gustavo gus tavo
    helen nell nellie
    henry harry hank hal
    ignacio nacho
    isabel isa chabela bel
    isabella bella izzy
    jacob jake
    jacqueline jackie
    jaime jimmy
    james jim jimmy jamie
    janet jan
    javier javi
    jennifer jen jenny
    jeremy jerry jem
    jesus chuy chucho
    jessica jess jessie
    joaquin quin
    jonathan jon john jonny
    john jack johnny jon
    jorge coque
    jose pepe chepe joe pepito
    josefa pepa pepita
    josefina josie fina pepa
    joseph joe joey
    joshua josh
    juan juanito john
    judith judy
    julia julie
    katherine kathy kate katie kat kathleen
    kathleen kathy kate katie
    kenneth ken kenny
    lawrence larry
    leonard leo len lenny
    leonardo leo
    louis lou louie
    luis lucho louis
    luisa lulu
    manuel manolo manny manu
    manuela manola
    margaret maggie meg peggy marge greta rita
    margarita rita marga
    maria mari maruja mary
    matthew matt matty
    mateo teo
    matilda tilly mattie
    megan meg
    mercedes merche meche
    michael mike mick mickey micky
    michelle shelly
    miguel migue mike
    monserrat montse
    montserrat montse
    nancy nan
    natalie nat
    nathaniel nathan nate nat
    nicholas nick nicky
    nicolas nico nick
    pamela pam
    patricia pat patty tricia trish paty pati
    patrick pat paddy
    pedro perico
    peter pete
    philip phil pip
    phillip phil pip
    pilar pili
    rafael rafa
    ramon moncho
    raymond ray
    rebecca becky becca
    ricardo rick richie
    richard rick dick rich richie
    robert bob rob bobby robbie bert
    roberto beto bob
    rocio chio
    rodrigo rodri
    ronald ron ronnie
    rosario charo
    salvador chava salva
    samantha sam sammy
    samuel sam sammy
    santiago santi chago
    sarah sally sadie
    sergio checo
    sofia sofi
    stephanie steph
    stephen steve
    steven steve
    susan sue susie
    susana susi
    teresa tere tessa terry
    theodore ted theo teddy
    theresa terry tess
    thomas tom tommy
    timothy tim timmy
    tomas tom
    valentina vale
    veronica vero ronnie
    vicente chente
    victoria vicky tori
    vincent vince vinny
    virginia ginny
    walter walt
    william bill will billy willy liam
    zachary zach zack
    """

  static let entries: [(name: String, kin: Int32)] =
    kin.split(separator: "\n").enumerated().flatMap { number, line in
      line.split(separator: " ").map { (String($0), Int32(clamping: number)) }
    }
}
