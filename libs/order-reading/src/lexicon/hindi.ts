import { hindiNumbers } from './hindi-numbers.js';
import type { Lexicon } from './lexicon.js';

/** In Latin letters or Devanagari, whichever is typed: both fold to the same sound, and one form of each is enough. */
export const hindi: Lexicon = {
  numbers: hindiNumbers,
  scales: {
    so: 100,
    ...{ sau: 100, hazaar: 1000, hazar: 1000, hajar: 1000, hajaar: 1000, lakh: 100_000, लाख: 100_000 },
    ...{ सौ: 100, हज़ार: 1000, हजार: 1000 },
  },
  fractions: {
    ...{
      aadha: 0.5,
      adha: 0.5,
      aadhi: 0.5,
      adhi: 0.5,
      aadhe: 0.5,
      paav: 0.25,
      pav: 0.25,
      pao: 0.25,
      pauna: 0.75,
      paun: 0.75,
      pona: 0.75,
    },
    ...{
      dedh: 1.5,
      ded: 1.5,
      derh: 1.5,
      dhai: 2.5,
      dhaai: 2.5,
      adhai: 2.5,
      आधा: 0.5,
      आधी: 0.5,
      आधे: 0.5,
      पाव: 0.25,
    },
    ...{ पौना: 0.75, पौन: 0.75, डेढ़: 1.5, ढाई: 2.5, अढ़ाई: 2.5 },
  },
  shifts: {
    ...{ sava: 0.25, sawa: 0.25, sadhe: 0.5, saadhe: 0.5, sade: 0.5, paune: -0.25, pone: -0.25 },
    ...{ सवा: 0.25, साढ़े: 0.5, पौने: -0.25 },
  },
  weak: 'do ek tin sat saath sath so दो एक',
  units: {
    bag: 'बैग बेग bori boriyan boriya katta katte gatta kate बोरियां बोरियाँ',
    carton: 'peti petiyan pethi petee पेटियां पेटियाँ कार्टन कारटन कार्टून',
    tray: 'ट्रे',
    pouch: 'पाउच',
    pallet: 'पैलेट',
    ream: 'रीम',
    dozen: 'darjan dajan',
    piece: 'pis nag nang adad pice peace पीस पीसेस',
    packet: 'paket thaili theli पैकेट',
    bottle: 'botal sisi sheeshi शीशी',
    dabba: 'dabba dibba dibbe dabbe डिब्बे डिब्बा डब्बा डब्बे',
    jar: 'barni बरनी martban',
    bundle: 'gatthar बंडल',
    bucket: 'बकेट balti baalti बाल्टी',
    pair: 'jodi joda jodee जोड़े',
    kg: 'kilo kg',
    quintal: 'kuntal kwintal क्विंटल',
    ton: 'tan टन',
    l: 'leetar लीटर ली',
    m: 'meetar मीटर',
    ft: 'foot फीट फुट',
    g: 'gram ग्राम ग्रा',
    mm: 'एमएम',
    ml: 'एमएल मिली',
    inch: 'inch इंच इंची',
    w: 'vat watt वाट',
    a: 'एम्पियर एंपियर',
    thousand: 'hazaar',
    strip: 'स्ट्रिप patta patti patte पत्ता पत्ते ladi',
    tin: 'peepa',
    crate: 'क्रेट kret',
  },
  meanings: {
    black: 'kala kali kaala kaali काली काला',
    blue: 'neela neeli nila nili',
    red: 'laal lal',
    green: 'hara hari hare',
    white: 'safed safeda',
    yellow: 'peela peeli pila',
    brown: 'bhura bhuri bhoora bhoori',
    pink: 'gulabi',
    grey: 'gre ग्रे sleti',
    sauce: 'सॉस',
    cotton: 'suti sooti',
    garlic: 'lahsun lehsun',
    onion: 'pyaz pyaaz',
    ginger: 'adrak',
    mint: 'pudina',
    coconut: 'nariyal',
    honey: 'shahad',
    towel: 'tauliya',
    brush: 'kuchi koochi',
    hammer: 'hathoda hathoda',
    hinge: 'kabja kabza',
    screwdriver: 'pechkas',
    fennel: 'saunf sounf',
    cardamom: 'elaichi ilaychi',
    clove: 'laung long',
    fenugreek: 'methi',
    peas: 'matar mutter',
    oil: 'tel तेल',
    soap: 'sabun साबुन',
    tea: 'chai chaipatti',
    sugar: 'chini cheeni shakkar',
    salt: 'namak',
    rice: 'chawal chaval',
    nail: 'keel kil',
    wire: 'taar',
    tap: 'nal tonti',
    lock: 'taala tala',
    broom: 'jhadu jhaadu',
    notebook: 'copy kapi कॉपी',
    bucket: 'balti baalti',
    battery: 'cell sel सेल',
    match: 'machis maachis',
    glove: 'dastana dastane',
    rope: 'rassi sutli sutali',
    loose: 'khula khuli khule khulla loose',
    rose: 'rose gulab',
    sandal: 'sandal chandan sandalwood',
    jasmine: 'jasmine chameli mogra',
    lemon: 'lemon nimbu neembu nimboo',
    orange: 'orange santra narangi',
    mango: 'mango aam',
    lavender: 'lavender lavendar',
    chilli: 'chilli chili mirch mirchi',
    turmeric: 'turmeric haldi',
    coriander: 'coriander dhania dhaniya',
    cumin: 'cumin jeera zeera',
    mustard: 'mustard sarson sarso',
    groundnut: 'groundnut peanut moongfali mungfali moongphali',
    sunflower: 'sunflower surajmukhi',
    gram: 'chana chanaa channa',
    jaggery: 'jaggery gur gud',
    ghee: 'ghee ghi',
    butter: 'butter makhan makkhan',
    milk: 'milk doodh dudh',
    curd: 'curd dahi',
    pickle: 'pickle achar aachar',
    egg: 'egg anda ande',
    cashew: 'cashew kaju',
    almond: 'almond badam',
    brick: 'brick eent eint int',
    sand: 'sand ret reti baalu balu',
    aggregate: 'aggregate gitti',
    candle: 'candle mombatti mombati',
    screw: 'screw pech',
    door: 'door darwaza',
    paint: 'paint rang',
    fan: 'fan pankha',
    shoe: 'shoe joota joote juta',
    slipper: 'slipper chappal',
    incense: 'agarbatti incense',
    toothpaste: 'toothpaste manjan',
    yellow_lentil: 'dal daal lentil',
    flour: 'flour atta aata',
    semolina: 'sooji suji rava semolina',
    rock_salt: 'sendha lahori',
    big: 'bada badi bade',
    small: 'chhota chhoti chota choti',
  },
  phrases: {
    filler: 'aur kuch nahi|aur kuchh nahi|or kuch nahi|kuch aur nahi|ek kaam karo|और कुछ नहीं',
    remove: 'ki chhutti|ki chutti|की छुट्टी|gol karo|gol kar|rehne do|rahne do|rehne de|रहने दो|रहने दे|nikal ke',
    clear:
      'list khali|लिस्ट खाली|sab khali|naye sire|shuru se|नए सिरे|शुरू से|sab kaat|sab hata|सब हटा|सब काट|sab uda|सब उड़ा|parchi faad|parchi phaad|पर्ची फाड़|sab cancel|सब कैंसिल',
    last: 'last wala|last wale|last wali|aakhri wala|aakhri wale|aakhri wali|akhri wala|आखिरी वाला|आखिरी वाली|आख़िरी वाला|sabse last|sabse niche',
    more: 'aur badha|aur badhao|or badhao|aur jodo|aur dal|aur daal|or dalo|or daal|aur dalo|और बढ़ा|और जोड़|और डाल|aur chahiye|aur bhej|aur bhejo|aur laga|ke alawa|uske alawa',
  },
  words: {
    filler: `pichla pichle pichli पिछला पिछली पिछले k sabse bacha bachi bache lakin lekin magar phirse dobara dubara wapis socha soch batata bataunga likhwaunga likhvaunga bhai bhaiya bhaisahab ji dear namaste bhej bhejo bhejna bhejdo bhejiye bhejwa bhijwa bhijwana bhejwana
      bhijwao bhejwao bhijwado bhejdena bhijva do de dena dedo dijiye chahiye chaiye chahie chahiyen mangta lagega lagegi lagenge ka ki ke ko mujhe muje hame hamko humko hai hain h bhi kar karo kardo kr krdo kro kariye karna karwa aaj kal jaldi aur
      or likh likho likhna lo lena wala wale wali waala vali vale dalo dalna daal rakh rakhna rakho rakhwa bana banao main me mein hum ham se par pe tak yaar sahab sirji bas itna hi waise pahunchana pahuncha pahunchado
      order maal saman samaan dukaan dukan ye yeh wo woh haan han accha acha theek thik note karlo saath mera meri mere apna apne apni hamara bolo bol raha rahi hun hoon kya ek number no nambar size pahle pehle phir fir baaki
      parcha list kripya subah subha shaam sham raat dopahar savere sabere parso thoda thode thodi zyada jyada site sait urgent अर्जेंट अर्जेन्ट साइट ग्रेड रोज gred ghar liye gira girana utar utarna utarwa tulwa bharwa bhar sab kul gauge gej गेज page pej पेज pin पिन sirf bas abhi turant samaan lijiye lijiyega rakhiye rakhiyega dijiyega bhijwaiye kijiye kijiyega मँगवा mangwa mangwana कृपया दो दे देना दीजिए जी चाहिए भेजो का की के को और भी में से पर हूं हूँ है हैं
      bol raha rahi rahe hu hun hoon hoo hota hoti hote hoga hogi honge gaya gayi gaye gyi gya khatam khatm khali chuka chuki pada padi pade padega padegi padenge jarurat zaroorat zarurat jaroorat jaruri wahan yahan vahan idhar udhar abhi fir
      phatafat fatafat turant jaldi jaldise thodi der baad mai tumhara tumhare hamare hamari aapke aapka aapki apka apke apki unke unka unki iske iska uske uska uski usko isko inka ye wo woh vo jo jis jiska kis kisi koi sabhi dono donon taiyar
      taiyaar ready pehle subeh shyam roj rojana kirana store dukan dukandar godam makan kaam mistri mistry mazdoor majdoor aadmi ladka ladke bachcha bache gadi gaadi tempo thela rickshaw truck rasta samne saamne paas pass bagal pichhe peeche
      upar niche neeche andar bahar shaadi shadi byah tyohar mela function puja pooja mandir masjid school dhaba hotel grahak party seth sethji malik lala lalaji chacha mama uncle aunty didi behen bhabhi beta bhaisaab saab babu guru
      dost ustad matlab bilkul ekdum achi achha acchi badhiya badiya taza taaza mast sahi pakka waisa vaisa kuch kuchh itna utna jitna kitna dekho dekhiye suno suniye batao bataiye samjho haanji hanji hello helo namaskar pranam ram jai shri
      krishna radhe mata dhanyawad shukriya meharbani kripya kripa khate khata udhaar cash nagad paisa paise rupay mahine
      hafte hafta mahina kal parson somwar mangalwar budhwar guruwar shukrawar shaniwar ravivar sham subah dopahar raat baje
      hua hui huye huwa kahin kahi wahi yahi vahi jaisa jaise aise aisa kaise gaon gav mohalla chowk chauraha bazar bazaar
      mandi adda station stand colony nagar samjhe smjhe theekse tarah type kind quality maal samagri saamagri chij cheez
      likhiye likhiyega likhwa likhwana likhna pack kara karke krke banake bana rakhke lekar
      leke lene dene aane jaane aayega aaega aaunga aunga jayega jaega milega lagana laga lagao lagwa chahiyega
      chahiyegi hogi बोल रहा रही रहे हूँ होता होगी होंगे गया गई गए खत्म ख़त्म ज़रूरत जरूरत पड़ पड़ी पड़ेगी फटाफट तुरंत जल्दी
      लीजिए लीजिएगा रखिए रखिएगा दीजिएगा कीजिए भिजवा भिजवाना भिजवाइए भिजवाइएगा भेजना भेजिए भेजिएगा भेज लिख लिखो लिखिए लिखना डाल डालो
      डालना लगा लगेगी लगेगा लगेंगे मंगवाना मंगाना मँगाना मुझे हमें हमको मेरे मेरा मेरी हमारे हमारी हमारा अपने आपके यहाँ यहां वहाँ वहां वाला वाली
      वाले इतना बस ही तो तक वो यह ये जो उस इस एक कल आज अभी परसों सुबह शाम दोपहर रात तैयार रखें रखना रखो रख करके करना कर करें करो देना
      दें चाहिएगा निकालना उतरवा पहुँचा पहुंचा पहुँचवा भैया भाई सर जी साहब सेठ नमस्ते नमस्कार प्रणाम धन्यवाद कृपया लिस्ट सामान ऑर्डर
      आर्डर माल दुकान साइट घर गाड़ी टेंपो लड़का आदमी मिस्त्री प्लंबर पेंटर ग्राहक शादी त्योहार होटल ढाबा स्कूल किराना स्टोर नोट पैक पहले जैसा अच्छा अच्छी
      बढ़िया ताज़ा सिर्फ केवल कुल सब साथ लिए के लिये वास्ते पास सामने काम अब ना था थी थे ने दी दिया दिए आए आई मिल नाम याद बात बहुत
      na ab sa ho tha ne di diya diye dia rha rhi rhe arre oye aage din naam jaye jae jaye aayi aaya aya usme isme jisme yaha waha
      bahut bohot alag likha likhi likhe likhte likhwaya likhwayi likhwai uthwana uthwani uthana girwana girwani girwao girwane
      khinchwana bichhana bithana lagwana lagwane lagwani bolna bolni bola boli dekh dekha dekhna dekhkar rehta rehti rakhta rakhti
      pakda pakdao sambhal sambhalke thekedar rawana chalega chalegi chalenge lenge lunga lungi denge dunga dungi karenge karunga
      kiraya wiring bathroom column chhat dhalai plaster fasal crane bhandare bhandara prasad langar diwali deepawali holi
      navratri mummy papa dada dadi nana nani biwi padosi bhaijaan bhiya bhaiyya radhe salaam walekum assalam fridge panchayat
      bhawan marammat taraf jayegi jaayega jaega aayega aayegi aaegi nipat nipta nipti karwana karwani banwana banwani hetu khud
      hame humein wagera vagairah vagera khair yaad bell bajana kothi society sosayti katke kaatke katwa kaatkar bhala ladki
      bachchi rakhwa rakhwana rakhva barsaat garmi sardi mausam bandhwa tudwa saaf safai karao pahuncha pahucha pahuchana
      pahunchaiye pahunchaiyega bulaya manga mangwaya mangaya mangi mangayi aise waise tulwana taul kholna khola khulegi नं शटर shutter le ले lele bhjo bhjna bhj bhjdo dedoo likhlo likhlena lgega lgenge chhye chahie प्लीज़ प्लीज`,
    verbs: `bej bij bijva mang mangva lik likva rak rakva dal dalva nikal nikalva pahunc pahuncva utar utarva bar barva tul
      tulva band banva bata lag lagva kar karva dij lij dila dilva pad cod lad ladva cada gira cup bana dek sun samaj cahi`,
    joiner: 'aur or और saath evam एवं ewam',
    more: 'thok thoons ठूँस ठूंस chadha jodna जोड़ना जोड़ जोड़ो aur additional बढ़ा बढ़ाओ बढ़ाना बढ़ाइए jodo jod badhao badha badhado badhana badhwa jyada zyada',
    remove:
      'udao uda htao hatvao hatwa hatwao kaato kaatna chhodo chhod chod chodo chhodke chodke chhodkar छोड़ छोड़ो छोड़कर उड़ा उड़ाओ काटना हटवा हटवाओ हटाना हटाइए cancel kensal mita mitao mitado मिटा हटा हटाओ काट काटो hata hatao hatado hatana hatado hataiye kaat kato',
    takeOut: 'nikal nikalo nikaldo nikaal nikalna nikalva nikalwa निकाल निकालो',
    set: 'kar karo kardo kr krdo badal badlo karlo',
    negation: 'nahi nahin nai mat',
    less: 'kam कम घटा घटाओ घटाना ghata ghatao ghatado kmm',
    double: 'doona duna दूना dugna dugni dugne duguna duguni double dabal दुगुना दुगुनी दोगुना दोगुनी',
    triple: 'tiguna tigna tigni tiguni तिगुना तिगुनी',
    fold: 'guna guni gune गुना गुनी',
    part: 'se से',
    rest: 'baaki baki बाकी बाक़ी',
    only: 'sirf khali kewal सिर्फ केवल',
    both: 'dono donon दोनों teeno teenon तीनों charo charon चारों',
    last: 'aakhri aakhiri akhri aakhir',
    same: 'waisa waisi waise vaise rahega rahegi utna jitna उतना जितना वैसा',
    everything: 'sab sabhi pura poora poori सब पूरा सारा saara saari sara',
    inPlace: 'jagah jgah badle badale bajaye bajay bajai palat palatke बजाय बजाए जगह बदले',
    swap: 'badal badlo badalna बदल',
    into: 'se ko',
    having: 'kar karke ke कर करके के',
    link: 'k ka ki ke ko wala wali wale vala vali का की के को वाला वाली वाले',
    slip: 'galat galti galat bola boli bolna likha likhi padho ruko rukiye',
    range: 'se ya',
    approximate:
      'kareeb karib lagbhag takreeban kuch kuchh thode thoda thodi kai कुछ थोड़े थोड़ा थोड़ी कई करीब लगभग',
    price: 'rupaye rupaya rupya rupe bhav',
    ordering:
      'chahiye chaiye bhej bhejo bhejna bhejdo bhijwa bhijwana bhejwa likho likh mangwana lagega lagenge भेज भेजो भेजना भिजवा चाहिए',
    polite: 'ji bhai bhaiya karo kardo kar do de dena hai',
    note: 'tak pe par',
    aside: `baje baj baaje makan makaan gali dukan dukaan driver मो bje बजे मकान`,
    address: 'marg nagar colony gali pata',
  },
};
