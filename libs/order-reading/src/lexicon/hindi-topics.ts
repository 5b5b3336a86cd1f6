import type { TopicLexicon } from './topics.js';

/** In Latin letters or Devanagari, whichever is typed: both fold to the same sound. */
export const hindiTopics: TopicLexicon = {
  whole: {
    order: 'order karna hai|order dena hai|order lena hai|order likhwana hai|ऑर्डर|ऑर्डर देना है|ऑर्डर करना है',
    confirm: `haan g|mangur|manzoor|मंज़ूर|मंजूर|pakka kar do|pakka karo|pakka|haan pakka|sahi hai bhej do|haan sahi hai|haan sahi hai bhej do|haan bhej do|
      bhej do|done bhej do|confirm kar do|confirm karo|final kar do|final karo|sab sahi|sab sahi hai|theek hai bhej do|
      thik hai bhej do|ok bhej do|haan|haa|ha|han|haanji|ji|ji haan|haan ji|theek hai|thik hai|sahi hai|haan theek hai|
      bilkul|bilkul sahi|ekdum sahi|हां|हाँ|जी|जी हां|हां जी|ठीक है|पक्का|पक्का करो|पक्का करें|हाँ सही है भेज दो|
      हां सही है भेज दो|हाँ भेज दो|भेज दो|सही है|ठीक है भेज दो|हाँ ठीक है|बिल्कुल सही`,
    cancel: `nahi|nahin|na|nhi|cancel karo|cancel kar do|cancle kar do|rehne do|rahne do|mat bhejo|mat bhejna|nahi chahiye|
      नहीं|रद्द|रद्द करो|रद्द करें|कैंसल|कैंसिल|रहने दो|नहीं चाहिए|मत भेजो|कैंसिल कर दो`,
    edit: 'badlo|badalna hai|बदलें|बदलो|बदलना है',
    greeting: `namaste|namaskar|salaam|ram ram|pranam|dhanyavad|dhanyawad|shukriya|jai shri ram|radhe radhe|नमस्ते|नमस्कार|
      धन्यवाद|शुक्रिया|राम राम|प्रणाम|सलाम`,
    help: 'madad|sahayata|मदद|मेनू|सहायता',
    human: 'baat karni hai|baat karo|malik se baat karni hai|इंसान|किसी से बात करें|बात करनी है|व्यक्ति से बात',
    opt_out: 'band karo|band kar do|message band karo|बंद करो|मैसेज बंद करो|रोको|बंद कर दो',
    status: 'order kahan hai|mera order|ऑर्डर स्टेटस|स्टेटस|मेरा ऑर्डर',
  },
  cues: {
    opt_out: `msg mat|sms mat|message mat|messages mat|offer mat|mat bheja karo|mat bheja kro|number hata|number hatao|
      no list se|list se hatao mai|apni list se|message band|msg band|msg bnd|band karo ye|ye msg|message bhejna band|
      मैसेज बंद|मैसेज भेजना बंद|मैसेज मत|मेसेज मत|भेजना बंद करें|लिस्ट से हटा|नंबर हटा|संदेश मत`,
    other: `dhamaka|sirf 3 din|joke|ba dum|logo ko bhejo|logon ko bhejo|khushkhabri|khush khabri|galti se tumhe|
      galti se bhej|ignore karo|match dekha|cricket|biwi ko bhejna|लोगों को भेजो|खुशखबरी|चुटकुला|इस संदेश को`,
    human: `line pe lo|munshi ji ko|samajhdar aadmi|बात करवा|समझदार आदमी|order radd|order cancel|cancel karwa do|cancel karva|cancel kara|रद्द करना|रद्द करवा|ऑर्डर रद्द|tute|tuti|toote|tooti|
      totey|tuta|toota|टूटे|टूटी|टूटा|badalkar|badal ke|exchange kar|expire|sada hua|sadi hui|fata|phata|fati|phati|fate|phate|फटे|
      फटी|kam nikla|kam nikle|kam nikli|kam aaya|kam aayi|kam aaye|kam mila|kam mile|kide|keede|कीड़े|kharab|kharaab|खराब|
      ख़राब|galat maal|galat bheja|galat aaya|galat saman|galat|गलत|गलती|shikayat|शिकायत|wapas lo|wapas le|wapas karna|wapas bhej|
      vapas|वापस|mangwaya hi nahi|nahi mangwaya|nhi mangwaya|nahi mangaya|kisne dala|seth se baat|malik se baat|baat karao|
      baat karwao|baat karni|baat kara|बात कराओ|बात करवाओ|बात करनी|बात करा|call karo|phone karo|फोन करो|mila|mile|मिला|मिले|
      dhokha|thagi|bekar|bekaar|भीगा|भीगी|geela|gila|leak|लीक`,
    balance: `khata bolo|hisab bolo|kitne chadh|kitna chadh|कितने चढ़|कितना चढ़|baki kitna|kitna baki|baki hai|baki paisa|baaki kitna|udhar kitna|udhaar|khata kitna|mera khata|khata bata|khata bhej|hisab|hisaab|bakaya|kitna baki|limit kitni|bachi h udhaar|paise de diye|
      paise diye|paisa dega|paise wale|paise kal|paise bhej diye|paisa bhej|bhugtan|phonepe|phone pe|google pay|gpay|paytm|neft|cheque|chek|
      jama kar|बकाया|हिसाब|उधार|मेरा खाता|खाता कितना|भुगतान|पेमेंट|पैसे भेज|पैसे दे|गूगल पे|फोन पे|जमा`,
    invoice: `pakka bill|gst bill|bill bana|bill bhej|bill de|bill daal|bill dal|pichla bill|purana bill|बिल भेज|बिल|रसीद|चालान|बिल बना`,
    status: `aayega ki|aaega ki|kal aayega|आएगा कि|कल आएगा|kaha tak|kahan tak|kab tak|pahuchi|pahucha kya|nikli kya|nikli ki|nikla ki|nikla kya|dispatch hua|kab|kahan|kidhar|
      kahan pahucha|nahi aaya|nahi aayi|nahi pahuncha|aayegi kab|कहाँ तक|कहां तक|गाड़ी निकली|निकला क्या|पहुँचा क्या|पहुंचा क्या|पहुँची क्या|नहीं पहुँचा|नहीं पहुंचा|नहीं पहुँची|कब|कहां|
      कहाँ|किधर|नहीं आया|नहीं आई|अभी तक`,
    price: `kya chal rha|kya chal raha|kya khula|kitne lagenge|kitna lagega|क्या चल रहा|क्या खुला|bhav|bhaav|daam|dam kya|kimat|keemat|kitne ka|kitne ki|kitne me|kitna|kitne|kitni|rate kya|rate batao|batao rate|
      kya rate|kya bhav|kya hisab|kam karo rate|कीमत|भाव|रेट|दाम|कितने|कितना|कितनी`,
    stock: `milega|milegi|milenge|mil jayega|mil jayegi|mil jaega|mil sakta|mil payega|hai kya|hain kya|h kya|he kya|padi hai|pada hai|
      rakhte ho|rakhte hain|rakhte hai|aata hai kya|company ne band|kya milta|उपलब्ध|मिलेगा|मिलेगी|मिल जाएगा|मिल जायेगा|मिल सकता|
      है क्या|हैं क्या|स्टॉक में|स्टॉक है|stock hai|stock me|रखते`,
    help: `mike daba|mike|kaun sa button|kaunsa button|chashma|कौन सा बटन|कौनसा बटन|kaise order|kese order|order kaise|order kese|samjhao|samjha do|samajh nahi|samajh nhi|kaise kare|kaise karu|
      kaise bheju|kaise likhu|naya phone|kaise use|kaise chalta|कैसे|समझाओ|समझ नहीं|इस्तेमाल`,
    greeting: `ram ram|pranam|namaskar|namaste|mubarak|shubh|shubhkamna|jai shri|jai mata|radhe radhe|salaam|salam|walekum|
      kaise mizaj|kaise ho|kaise hain|dhanyavad|dhanyawad|shukriya|mehrbani|प्रणाम|राम राम|शुभ|मुबारक|बधाई|नमस्ते|नमस्कार|धन्यवाद|
      शुक्रिया|जय श्री|कैसे हैं`,
  },
  neutral: `bill ke saath|bill ke sath|gst bill ke saath|pakka bill ke saath|purana bhav|purane bhav|purane rate|same rate|wahi rate|paise kal|paytm kar dunga|gpay kar dunga|phonepe kar dunga|
    udhar me|udhaar me|khate me|mere khate|malik ke khate|बिल के साथ|पुराना भाव|पुराने रेट|उधार में|खाते में|टूटे ना|टूटे नहीं|tute na|toote na`,
  openers: 'kya|kaun|kaunsa|kab|kahan|kitna|kitne|kyu|kyun|kaise|क्या|कौन|कौनसा|कब|कहाँ|कितना|कितने|क्यों|कैसे',
  requests: [
    [
      'bhej|bhijwa|bhijva|de|la|bhejwa|dila|pahuncha|rakhwa|भिजवा|भेज|दे|दिला|पहुँचा|रखवा',
      'sakte|sakta|sakoge|paoge|doge|denge|dijiyega|sakenge|सकते|सकता|देंगे|दोगे|पाओगे|सकोगे',
    ],
  ],
  orders: `jarurat|zarurat|zaroorat|ज़रूरत|जरूरत|करवा|करवाएँ|karwa do|karva do|karwao|tulwa|tulva|bharva|karwa do|pack kar|chahiye|chaiye|chahie|chaahiye|bhej|bhejo|bhejna|bhejdo|bhijwa|bhijwao|bhijwana|bhijwaiye|bhejwa|mangwana|mangana|likh|likho|
    likhna|likhlo|rakh dena|rakhwa|daal dena|dal dena|laga dena|lagega|lagegi|lagenge|de dena|de do|dedo|dena|bharwa|nikal|utarwa|
    चाहिए|भेज|भेजो|भेजना|भिजवा|भिजवाना|लिख|लिखो|लगेगा|लगेगी|लगेंगे|दे देना|डाल देना|रखवा|मंगवाना|मँगवाना|उतरवा|निकाल`,
  tells: `bechi|becha|beche|bachi hai|bacha hai|bache hain|bache hai|bachi h|mil gayi|mil gaya|mil gaye|aa gayi|aa gaya|aa gaye|sochke|soch ke|मिल गई|मिल गया|आ गई|आ गया|बची|बचे|gaya|gayi|gaye|gye|tha|thi|diya|kiya|nikle|nikla|nikli|aaya|aayi|aaye|mangwaya|likha tha|bola tha|diye|kiye|customer|
    grahak|pichli baar|pichle hafte|puch|poochh|puchh|khada|khade|lautaya|laut|padi hai|jata|jati|malum|pata|गया|गई|गए|था|थी|थे|
    दिया|किया|निकले|निकला|आया|आई|आए|पिछली बार|ग्राहक|पूछ`,
  agrees: `thappa|manzoor|manjoor|haan g|मंज़ूर|मंजूर|pakka kar|pakka karo|pakki kar|finalise kar|finalise kro|final kar|confirm kar|confirm kr|theek likha|sahi likha|sab sahi|
    sahi hai bhej|theek hai bhej|bilkul theek|bilkul sahi|ab bhej do|पक्का कर|फाइनल|कन्फर्म|सही लिखा|सब सही|सही है|ठीक है भेज`,
  refuses: `irada badal|mann badal|mood nahi|इरादा बदल|मन नहीं|rehne do|rahne do|rehne dijiye|mat banao|mat bhejo|mat bhejna|mana kar diya|cancel kar|cancle kr|cancle kar|cancel kr|radd kar|
    nahi chahiye kuch|kuch nahi chahiye|baad me dekhenge|abhi nahi|रहने दो|मत बनाओ|रद्द कर|कैंसल कर|कैंसिल कर|बाद में देखेंगे|अभी नहीं|कुछ नहीं`,
};
