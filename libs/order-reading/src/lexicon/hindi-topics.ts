import { hindiOpenOrder } from './hindi-open-order.js';
import type { TopicLexicon } from './topics.js';

/** In Latin letters or Devanagari, whichever is typed: both fold to the same sound. */
export const hindiTopics: TopicLexicon = {
  whole: {
    order: 'order karna hai|order dena hai|order lena hai|order likhwana hai|ऑर्डर|ऑर्डर देना है|ऑर्डर करना है',
    confirm: `haan g|mangur|manzoor|मंज़ूर|मंजूर|pakka kar do|pakka karo|pakka|haan pakka|sahi hai bhej do|haan sahi hai|
      haan sahi hai bhej do|haan bhej do|bhej do|done bhej do|confirm kar do|confirm karo|confirm karein|final kar do|final karo|
      sab sahi|sab sahi hai|theek hai bhej do|thik hai bhej do|ok bhej do|haan|haa|ha|han|haanji|ji|ji haan|haan ji|
      theek hai|thik hai|sahi hai|haan theek hai|bilkul|bilkul sahi|ekdum sahi|हां|हाँ|जी|जी हां|हां जी|ठीक है|पक्का|
      पक्का करो|पक्का करें|हाँ सही है भेज दो|हां सही है भेज दो|हाँ भेज दो|भेज दो|सही है|ठीक है भेज दो|हाँ ठीक है|
      बिल्कुल सही|yahi hai|yahi sahi hai|haan yahi|haan yahi hai|haan ji yahi hai|aage badhao|aage badhaiye|aage badho|
      यही है|हाँ यही|हाँ यही है|आगे बढ़ाइए|आगे बढ़ाओ|आगे बढ़ें|lock kar do|lock karo|sahi h bhej do|ok sahi h bhej do|
      thik h bhej do|thik hai bhejdo|haan bhejdo|bhejdo|theek h|thik h|sahi h|bilkul bhej do|haanji bhej do|ji bhej do|
      haan kar do|ok kar do|ok kardo|haan kardo|chalega|haan chalega`,
    cancel: `nahi|nahin|na|nhi|cancel karo|cancel karein|cancel kar do|cancle kar do|rehne do|rahne do|mat bhejo|mat bhejna|nahi chahiye|
      नहीं|रद्द|रद्द करो|रद्द करें|कैंसल|कैंसिल|रहने दो|नहीं चाहिए|मत भेजो|कैंसिल कर दो|nahi ji|nhi ji|nahi bhai|naa|
      nai|nai ji|नहीं जी|नहीं भाई|ना|जी नहीं|ji nahi|nahi abhi nahi|cancel krdo|cancle krdo|cancel kr do|cancel kardo|
      mat dalo|मत डालो`,
    edit: 'badlo|badalna hai|badlein|change karo|change karein|change karna hai|बदलें|बदलो|बदलना है',
    greeting: `namaste|namaskar|salaam|ram ram|pranam|dhanyavad|dhanyawad|shukriya|jai shri ram|radhe radhe|नमस्ते|नमस्कार|
      धन्यवाद|शुक्रिया|राम राम|प्रणाम|सलाम`,
    help: 'madad|sahayata|मदद|मेनू|सहायता',
    human:
      'baat karni hai|baat karo|kisi se baat karein|kisi se baat karo|malik se baat karni hai|इंसान|किसी से बात करें|बात करनी है|व्यक्ति से बात',
    opt_out: 'band karo|band kar do|message band karo|बंद करो|मैसेज बंद करो|रोको|बंद कर दो',
    status: 'order kahan hai|mera order|ऑर्डर स्टेटस|स्टेटस|मेरा ऑर्डर',
  },
  cues: {
    opt_out: `msg mat|sms mat|message mat|messages mat|offer mat|mat bheja karo|mat bheja kro|number hata|number hatao|
      no list se|list se hatao mai|apni list se|message band|msg band|message nahi chahiye|message nahin chahiye|msg nahi chahiye|mat bhejo message|mat bhejo msg|message mat|msg mat|संदेश बंद|संदेश मत|संदेश नहीं चाहिए|मैसेज नहीं चाहिए|msg bnd|band karo ye|ye msg|message bhejna band|
      मैसेज बंद|मैसेज भेजना बंद|मैसेज मत|मेसेज मत|भेजना बंद करें|लिस्ट से हटा|नंबर हटा|संदेश मत|dobara mat aana|
      is number pe mat|is number par mat|message na aaye|msg na aaye|message nahi aana|msg nahi aana|sandesh na|
      कोई संदेश न|संदेश न आए|मैसेज न आए|ये सब भेजना बंद|ye sab bhejna band|sab bhejna band|mat bheja kijiye|
      mat bhejiye message|message mat bhejo|msg mat bhejo|pareshan mat|preshan mat|tang mat|तंग मत|परेशान मत|
      group se hata|group se nikal|number delete|mera number hata|offer band|offers band|ऑफर बंद|मत भेजा करो`,
    other: `join karo|spoken english|admission open|coaching|dhamaka|sirf 3 din|joke|ba dum|logo ko bhejo|logon ko bhejo|khushkhabri|khush khabri|galti se tumhe|
      galti se bhej|ignore karo|match dekha|cricket|biwi ko bhejna|लोगों को भेजो|खुशखबरी|चुटकुला|इस संदेश को|
      aage bhejo|aage forward|sabko bhejo|sab ko bhejo|share karo|chutkule|santa banta|आगे भेजो|सबको भेजो|शेयर करो|
      भारी छूट|bhari chhoot|sasta loan|ghar baithe|घर बैठे`,
    human: `nahi mili|nahi mile|mili hi nahi|mile hi nahi|mila hi nahi|नहीं मिली|नहीं मिले|मिली ही नहीं|मिले ही नहीं|मिला ही नहीं|
      hi bheja|hi bheji|hi bheje|hi aaya|hi aayi|hi aaye|hi mila|hi mili|hi nikle|ही भेजा|ही भेजे|ही आया|ही आई|ही आए|ही मिले|maal mat bheja karo|maal mat bhejna|माल मत भेजा करो|माल मत भेजना|कम आया था|कम आए थे|कोई सुनता|koi sunta|acha nahi tha|achha nahi tha|accha nahi tha|acha nhi tha|achi nahi thi|achhi nahi thi|sahi nahi tha|
      theek nahi tha|अच्छा नहीं था|अच्छी नहीं थी|फोटो|सैंपल|नमूना|namuna|line pe lo|munshi ji ko|samajhdar aadmi|बात करवा|समझदार आदमी|order radd|order cancel|cancel karwa do|
      cancel karva|cancel kara|रद्द करना|रद्द करवा|ऑर्डर रद्द|tute|tuti|toote|tooti|totey|tuta|toota|टूटे|टूटी|टूटा|
      badalkar|badal ke|exchange kar|expire|sada hua|sadi hui|fata|phata|fati|phati|fate|phate|फटे|फटी|kam nikla|
      kam nikle|kam nikli|kam aaya|kam aayi|kam aaye|kam mila|kam mile|kide|keede|कीड़े|kam de gay|kam de gae|kam diya|kam diye|kam bheja|kam bheje|कम दे गया|कम दे गए|कम दिया|कम दिए|कम भेजा|कम भेजे|kharab|kharaab|खराब|ख़राब|
      galat maal|galat bheja|galat aaya|galat saman|galat|गलत|गलती|shikayat|शिकायत|wapas lo|wapas le|wapas karna|
      wapas bhej|vapas|वापस|mangwaya hi nahi|nahi mangwaya|nhi mangwaya|nahi mangaya|kisne dala|seth se baat|
      malik se baat|baat karao|baat karwao|baat karni|baat kara|बात कराओ|बात करवाओ|बात करनी|बात करा|call karo|
      phone karo|फोन करो|dhokha|thagi|bekar|bekaar|भीगा|भीगी|geeli|gili|geele|गीली|गीला|geela|gila|leak|लीक|uthwa lo|utha lo|utha le jao|uthwa le|
      le jao wapas|rukwao|rukwa do|rukva do|rukwa dijiye|रुकवा|रुकवाओ|order rehne do|order roko|order rok do|
      tha wo cancel|thi wo cancel|the wo cancel|wo order cancel|us order ko cancel|parso wala cancel|kal wala cancel|kal wala order cancel|de gaye galat|
      maal kharab|badbu|बदबू|ghun|घुन|fafund|phaphund|फफूंद|sil tuti|seal tuti|khula packet|khuli packet|wazan kam|
      vajan kam|वजन कम|nakli|नकली|milawat|मिलावट|bura hal|badtameezi|badtamizi|बदतमीजी|zyada paise|jyada paise le|ठग|
      matha kharab|dimag kharab|malik ko bulao|seth ko bulao|malik se milna|sethji se baat|bade sahab|aadmi se baat|
      insan se baat|इंसान से बात|किसी आदमी|baat karni h|baat karwa do|baat krao|baat krwao|बात कराइए|phone lagao|
      फोन लगाओ|call kariye|call kijiye|कॉल करो|कॉल करिए|kisi ko bhejo dekhne`,
    balance: `khate me dal diye|khate mein dal diye|khate me daal diye|khate me dal diya|khate me daal diya|khate me jama|खाते में डाल दिए|खाते में डाल दिये|खाते में डाल दिया|खाते में जमा|rupaye khate|rupay khate|रुपये खाते|khate me|khate mein|khaate me|खाते में|स्टेटमेंट|स्टेटमेन्ट|खाता विवरण|rupay bhej|rupaye bhej|rupey bhej|rupaiye bhej|rs bhej|rupees bhej|rupay de|rupaye de|rupaye jama|rupay jama|रुपये भेज|
      रुपए भेज|रुपये दे|रुपए दे|khata bolo|hisab bolo|kitne chadh|kitna chadh|कितने चढ़|कितना चढ़|baki kitna|kitna baki|baki hai|baki paisa|
      baaki kitna|udhar kitna|udhaar|khata kitna|mera khata|khata bata|khata bhej|hisab|hisaab|bakaya|limit kitni|
      bachi h udhaar|paise de diye|paise diye|paisa de diya|paisa diya|paisa dediya|पैसा दे दिया|पैसा दिया|paisa dega|paise wale|paise kal|paise bhej diye|paisa bhej|bhugtan|
      phonepe|phone pe|google pay|gpay|paytm|neft|cheque|chek|jama kar|बकाया|हिसाब|उधार|मेरा खाता|खाता कितना|भुगतान|
      पेमेंट|पैसे भेज|पैसे दे|गूगल पे|फोन पे|जमा|udhari|उधारी|udhaari|rokda|रोकड़ा|nagad diya|cash diya|cash bheja|
      paise daal|paise dal|पैसे डाल|paise dale|paisa dala|paise bheje|paisa bheja|पैसा भेजा|पैसे भेजे|paise the|
      paise transfer|paisa transfer|khate me chadha|खाते में चढ़ा|khate me dal|khate me jama|copy me chadha|
      कॉपी में चढ़ा|फोनपे|फ़ोनपे|गूगलपे|जीपे|पेटीएम|gpay kr|gpay kar di|gpay kiya|phonepe kr|phonepe kiya|upi kr|
      upi kiya|kitna dena|kitne dene|kitna udhar|कितना देना|कितने देने|कितना उधार|hisab kar|hisab batao|hisab bata|
      हिसाब बता|हिसाब कर|len den|लेन देन|kitna paisa|kitne paise bache|kul baki|कुल बाकी|kul kitna baki|khata dikha|
      khata check|पेमेंट हो गया|पेमेंट कर दिया|payment ho gaya|payment ho gya|payment kr di|payment kar di|
      payment kr diya|payment kar diya|paise mil gaye kya|paise mile kya|paisa mila kya|पैसे मिले क्या`,
    invoice: `pakka bill|gst bill|gst bill banake|gst bill bana|gst bill bhej|gst bill de|bill bana|bill banake|bill banakar|bill banwa|bill nikal|bill bhej|bill de|bill daal|bill dal|pichla bill|purana bill|बिल भेज|बिल|रसीद|
      चालान|बिल बना|pakka wala kagaz|pakka kagaz|pakka kaagaz|kagaz chahiye|पक्का कागज|पक्का बिल|kal ka bill|
      parso ka bill|bill whatsapp|bill ki photo|bill ki copy|बिल की कॉपी|जीएसटी बिल|rasid|raseed|rasid bhej|e way bill|
      ई वे बिल|challan bhej`,
    status: `mila nahi|mila nhi|mile nahi|mile nhi|nahi mila|nhi mila|nahi mile|abhi tak nahi|abhi tak nhi|मिला नहीं|नहीं मिला|नहीं मिले|aayega ki|aaega ki|kal aayega|आएगा कि|कल आएगा|kaha tak|kahan tak|kab tak|pahuchi|pahucha kya|nikli kya|nikli ki|
      nikla ki|nikla kya|dispatch hua|kab|kahan|kidhar|kahan pahucha|nahi aaya|nahi aayi|nahi pahuncha|aayegi kab|
      कहाँ तक|कहां तक|गाड़ी निकली|निकला क्या|पहुँचा क्या|पहुंचा क्या|पहुँची क्या|नहीं पहुँचा|नहीं पहुंचा|नहीं पहुँची|
      कब|कहां|कहाँ|किधर|नहीं आया|नहीं आई|अभी तक|kitne baje|कितने बजे|kahan pahunch|kaha pahunch|kaha hai|kaha h|
      kahan h|kidhar hai|raaste me|raste me hai|raaste se aa|रास्ते में|driver ka number|driver ka no|ड्राइवर का नंबर|
      gaadi ka number|gaadi aayi kya|gadi aayi|gaadi nikli|gadi nikli|gaadi chhuti|gaadi chhooti|chhuti|गाड़ी छूटी|
      gaadi kaha|gadi kaha|gaadi kahan|गाड़ी कहाँ|गाड़ी आई|aa jayega na|aa jayegi na|aa jaega na|aa jayenge na|
      aaj aa jayega|आ जाएगा न|आ जाएगी न|आ जायेगा न|pahunch jayega|pahunch jaega|pahuch jayega|pahunchega|pahuchega|
      पहुँच जाएगा|पहुंच जाएगा|पहुँच जाएगी|पहुंच जाएगी|पहुँचेगा|पहुंचेगा|ka kya hua|का क्या हुआ|nai aya|nai aaya|
      nhi aaya|nhi aya|nahi aya|nhi pahucha|nahi pahucha|nahi pahuncha abhi|deri|देरी|late ho|kitni der|kitna time|
      कितनी देर|कितना टाइम|taal diya|nikal gayi kya|nikal gaya kya|bhej diya kya|bhej di kya|भेज दिया क्या|
      load hua kya|load ho gaya kya|लोड हुआ`,
    price: `estimate chahiye|estimate bhejo|estimate bhej|estimate do|estimate bana|ka mil raha|ki mil rahi|ke mil rahe|me mil raha|me mil rahi|mil rha hai|mil raha hai|mil rahi hai|mil rha h|मिल रहा है|
      मिल रही है|ka bech|me bech|में बेच|kya chal rha|kya chal raha|kya khula|kitne lagenge|kitna lagega|क्या चल रहा|क्या खुला|bhav|bhaav|daam|dam kya|
      kimat|keemat|kitne ka|kitne ki|kitne me|kitna|kitne|kitni|rate kya|rate batao|batao rate|kya rate|kya bhav|
      kya hisab|kam karo rate|कीमत|भाव|रेट|दाम|कितने|कितना|कितनी|mehnga|mehanga|mahanga|mehngi|mehangi|mahangi|mehnge|
      महंगा|महंगी|महँगा|महँगी|kya lagaoge|kya lagaaoge|kya lagega|kya lagegi|kya lagenge|क्या लगेगा|क्या लगाओगे|
      kya padega|kya padegi|kya pad|क्या पड़ेगा|क्या पड़ेगी|क्या पड़ेंगे|kitna padega|kitne padenge|kitne me padega|
      kitne ka pada|bhada kitna|kitna bhada|bhada jod|gaadi bhada|भाड़ा कितना|कितना भाड़ा|kiraya|किराया|क्या रेट|
      रेट क्या|का रेट|रेट बता|रेट दो|रेट दे|कितना रेट|रेट चल|रेट लग|रेट लिख|रेट भेज|aaj ka rate|aaj ka bhav|
      aaj ka bhaav|आज का भाव|rate bata|rate bhej|rate likh|rate de do|rate do|rate kitna|rate list|रेट लिस्ट|छूट|
      chhoot|choot milegi|discount kitna|kitna discount|scheme kya|koi scheme|स्कीम|एमआरपी|kya kimat|kya daam|
      kam karoge|kuch kam|कुछ कम|thoda kam karo rate|last kya|final kya lag|kya doge|rate me fark|bhav bata|भाव बता|
      दाम बता`,
    stock: `asli hai|asli h|असली है|milega|milegi|milenge|mil jayega|mil jayegi|mil jaega|mil sakta|mil payega|hai kya|hain kya|h kya|he kya|
      padi hai kya|pada hai kya|rakhte ho|rakhte hain|rakhte hai|aata hai kya|company ne band|kya milta|उपलब्ध|मिलेगा|
      मिलेगी|मिल जाएगा|मिल जायेगा|मिल सकता|है क्या|हैं क्या|स्टॉक में|स्टॉक है|stock hai|stock me|रखते|aa gayi kya|
      aa gaya kya|aa gaye kya|aa gyi kya|aa gya kya|aayi kya|aaya kya|aaye kya|आ गया क्या|आ गई क्या|आ गए क्या|आया क्या|
      आई क्या|utra kya|utre kya|utri kya|उतरा क्या|maal aaya|naya maal|माल आया|माल आ गया|nikal paoge|nikal paega|
      nikal payega|nikal jayega kya|nikal aayega|nikal aayenge|nikal aaenge|निकल आएंगे|निकल आएगा|निकल पाएगा|
      निकल जाएगा क्या|मिल जाएगी|मिल जायेगी|मिल जाएंगे|मिल पाएगा|मिल पाएगी|मिलेंगे|mil jaegi|mil jayenge|mil jaenge|
      mil payegi|khadi h ki|khada h ki|khatam h kya|khatam hai kya|khatam ho gaya kya|khatam ho gayi kya|ki khatam|
      ya khatam|या खत्म|खत्म है क्या|खत्म हो गया क्या|bacha hai kya|bacha h kya|bachi hai kya|बचा है क्या|
      bache hain kya|padi h kya|pada h kya|rakha hai kya|rakha h kya|रखा है क्या|rakhte ho kya|milta hai|milti hai|
      milta h kya|मिलता है|मिलती है|maujud|mojud|मौजूद|available hai|available h|ho payega kya|ho jayega kya|
      arrange ho|इंतजाम|intezam|intzam|kitna maal hai|kitna stock|kitna pada|कितना स्टॉक|kitna bacha hai`,
    help: `mike daba|mike|kaun sa button|kaunsa button|chashma|कौन सा बटन|कौनसा बटन|kaise order|kese order|order kaise|
      order kese|samjhao|samjha do|samajh nahi|samajh nhi|kaise kare|kaise karu|kaise bheju|kaise likhu|naya phone|
      kaise use|kaise chalta|कैसे|समझाओ|समझ नहीं|इस्तेमाल|kitne baje tak khul|dukan kitne baje|dukaan kitne baje|
      shop kitne baje|kitne baje khul|kitne baje band|कितने बजे खुल|कितने बजे बंद|दुकान कितने बजे|दुकान कब|
      dukan kab khul|dukaan kab|khuli rehti|khula rehta|khuli rahegi|खुली रहती|खुला रहता|sunday ko khul|sunday khula|
      itwar ko|galti ho jaye|galti ho jae|गलती हो जाए|wapas kaise|kaise sudhar|kaise sudhare|kaise badle|kaise hatau|
      photo bhejne se|photo bhej sakte|photo bhej du|फोटो भेजने|फोटो भेज|voice me bol|bol ke bhej|awaaz me|आवाज़ में|
      टाइप करना|type karna|likhna zaruri|लिखना ज़रूरी|kam se kam kitna|kam se kam kitne|minimum kitna|कम से कम कितना|
      delivery kaha tak|kahan tak delivery|kaha kaha|कहाँ कहाँ|dukan kaha hai|dukan kahan|dukaan kahan|दुकान कहाँ|
      pehli baar|pahli baar order|पहली बार|naya grahak|naye grahak|hindi me likh|hindi me bhej|हिंदी में लिख|
      angrezi nahi|kya kya likhna|kya likhna|क्या लिखना`,
    greeting: `ram ram|pranam|namaskar|namaste|mubarak|shubh|shubhkamna|jai shri|jai mata|radhe radhe|salaam|salam|walekum|
      kaise mizaj|kaise ho|kaise hain|dhanyavad|dhanyawad|shukriya|mehrbani|प्रणाम|राम राम|शुभ|मुबारक|बधाई|नमस्ते|
      नमस्कार|धन्यवाद|शुक्रिया|जय श्री|कैसे हैं|jai jinendra|jay jinendra|jai shree|jay shree|jai shree ram|
      jai shree krishna|jay shri|jai bhim|jai hind|sat sri akal|sat shri akal|jai mata di|jai jagannath|jai gurudev|
      har har mahadev|ram ram ji|adab|aadab|assalam|asalam|mizaj|khuda hafiz|alvida|phir milenge|shubh ratri|
      shubh prabhat|suprabhat|शुभ प्रभात|सुप्रभात|शुभ रात्रि|shubh diwali|diwali mubarak|holi mubarak|jug jug jiyo|
      जुग जुग|जीते रहो|jeete raho|khush raho|खुश रहो|bhagwan bhala|भगवान भला|bhala kare|भला करे|allah|duaen|duayen|
      dua hai|bahut badhiya kaam|bahut accha kaam|bahut meharbani|aabhar|abhar|आभार|gyi shukriya|सब ठीक|kya haal|
      kya hal|क्या हाल|haal chaal|sab badhiya|sab theek hai na|जय जिनेंद्र|जय श्री राम|सत श्री|राम राम जी`,
  },
  neutral: `kitni baar|kitni bar|kitne baar|कितनी बार|kharab ho jayega|kharab ho jaega|kharab ho jayegi|खराब हो जाएगा|खराब हो जाएगी|खराब हो जायेगा|bill ke saath|bill ke sath|gst bill ke saath|pakka bill ke saath|purana bhav|purane bhav|purane rate|same rate|
      wahi rate|paise kal|paytm kar dunga|gpay kar dunga|phonepe kar dunga|udhar me|udhaar me|khate me|mere khate|
      malik ke khate|बिल के साथ|पुराना भाव|पुराने रेट|उधार में|खाते में|टूटे ना|टूटे नहीं|tute na|toote na|ke hisab se|
      ke hisaab se|के हिसाब से|bill me laga|bill me likh|bill me jod|laga dena bill me|बिल में लगा|बिल में जोड़|
      बिल में लिख|लगा दीजिएगा बिल में|लगा देना बिल में|rate wahi|rate wohi|rate purana|rate same|daam wahi|daam wohi|
      bhav wahi|दाम वही|रेट वही|भाव वही|वही रेट|वही दाम|वही भाव|bhav mat badha|rate mat badha|rate kam nahi|
      hisab mahine|hisaab mahine|हिसाब महीने|hisab baad me|hisaab baad|हिसाब बाद|hisab kar lenge|hisab kar lunga|
      हिसाब कर लेंगे|payment shaam|payment kal|payment baad|payment mahine|payment aane pe|payment delivery|पेमेंट शाम|
      पेमेंट कल|पेमेंट बाद|पेमेंट माल|paise shaam|paise baad|paise aane|paise mahine|paise parso|paise somvar|
      paise milenge|paise mil jayenge|paisa mil jayega|paisa shaam|paisa baad|पैसे शाम|पैसे बाद|पैसे कल|
      पैसे मिल जाएंगे|gpay kar denge|gpay kr dunga|gpay kr denge|phonepe kr dunga|paytm kr dunga|online kar dunga|
      ऑनलाइन कर दूँगा|गूगल पे कर दूँगा|फोन पे कर दूँगा|upi kar dunga|upi kr dunga|nagad de|nagad dunga|नकद|udhar likh|
      udhari me|उधारी में|khate me likh|खाते में लिख|tuta na ho|tuti na ho|phata na ho|fata na ho|kharab na ho|
      kharab mat|galat mat|galat na|toota mat|tuta mat|expiry dekh|fresh dena`,
  openers: 'kya|kaun|kaunsa|kab|kahan|kitna|kitne|kyu|kyun|kaise|क्या|कौन|कौनसा|कब|कहाँ|कितना|कितने|क्यों|कैसे',
  requests: [
    [
      'bhej|bhijwa|bhijva|de|la|bhejwa|dila|pahuncha|rakhwa|भिजवा|भेज|दे|दिला|पहुँचा|रखवा',
      'sakte|sakta|sakoge|paoge|doge|denge|dijiyega|sakenge|सकते|सकता|देंगे|दोगे|पाओगे|सकोगे',
    ],
  ],
  bargains: [
    [
      'doge|do ge|karoge|karo|kardo|kar do|lagao|lagaoge|दोगे|करोगे|करो|लगाओ',
      'to|toh|तो',
      'lunga|loonga|lenge|le lunga|le lenge|lungi|लूंगा|लेंगे|लूँगा',
    ],
  ],
  shortfalls: [
    [
      'mangwaya|mangwaye|mangaya|mangaye|mangvaya|manga|likhwaya|likha|bola|jagah|मंगवाया|मंगवाए|मंगाया|मंगाए|लिखा|बोला|जगह',
      'aaya|aayi|aaye|bheja|bheji|bheje|mila|mili|mile|nikla|nikle|आया|आई|आए|भेजा|भेजी|भेजे|मिला|मिली|मिले|निकला|निकले',
    ],
  ],
  orders: `jarurat|zarurat|zaroorat|ज़रूरत|जरूरत|करवा|करवाएँ|karwa do|karva do|karwao|tulwa|tulva|bharva|pack kar|chahiye|
      chaiye|chahie|chaahiye|bhej|bhejo|bhejna|bhejdo|bhijwa|bhijwao|bhijwana|bhijwaiye|bhejwa|mangwana|mangana|likh|
      likho|likhna|likhlo|rakh dena|rakhwa|daal dena|dal dena|laga dena|lagega|lagegi|lagenge|de dena|de do|dedo|dena|
      bharwa|nikal|utarwa|चाहिए|भेज|भेजो|भेजना|भिजवा|भिजवाना|लिख|लिखो|लगेगा|लगेगी|लगेंगे|दे देना|डाल देना|रखवा|मंगवाना|
      मँगवाना|उतरवा|निकाल|rawana|ravana|रवाना|mangani thi|mangwani thi|mangana tha|mangwana tha|मँगानी|मंगानी|मंगवानी|
      मँगवानी|likhwana tha|daal do|dal do|daal de|dal de|डाल दो|डाल दे|daal dijiye|daalna|dalna|de jana|de jao|दे जाना|
      दे जाओ|dena hai|dijiye|dijiyega|दीजिए|दीजिएगा|दे दो|bhijva do|bhijwa dena|laao|lao|le aana|le aao|ले आना|ले आओ|
      pahuncha do|pahunchana|pahuncha dena|pahucha do|pahucha dena|pahunchado|pahuncha de|pahucha de|pahuncha dein|pahuncha den|pahuncha dijiye|पहुँचा दें|पहुंचा दें|पहुँचा दीजि|पहुंचा दीजि|पहुचा दो|पहुचा देना|पहुँचा दो|पहुंचा दो|
      पहुँचा देना|rakh do|rakh lo|rakhna|रख दो|रख देना|nikalwa|nikalva|nikal ke rakh|mangao|manga do|manga lo|
      mangva do|मंगा दो|मंगवा दो|मँगवा दो|book kar|book kr|order kar do|order likh|order lagao|add kar|add kr|add karo|
      bhejiye|bhejiyega|भेजिए|भेजिएगा|भेज दो|भेज देना|भिजवाओ|भिजवा दो|भिजवा देना|chye|chaie|चाहिये|lag jayega|
      khatam ho gaya hai|khatm ho gya`,
  tells: `bechi|becha|beche|bachi hai|bacha hai|bache hain|bache hai|bachi h|mil gayi|mil gaya|mil gaye|aa gayi|aa gaya|
      aa gaye|sochke|soch ke|मिल गई|मिल गया|आ गई|आ गया|बची|बचे|gaya|gayi|gaye|gye|tha|thi|diya|kiya|nikle|nikla|nikli|
      aaya|aayi|aaye|mangwaya|likha tha|bola tha|diye|kiye|customer|grahak|pichli baar|pichle hafte|puch|poochh|puchh|
      khada|khade|lautaya|laut|padi hai|jata|jati|malum|pata hai|pata h|pata nahi|pata nhi|pata chala|pata hi|गया|गई|गए|था|थी|थे|दिया|किया|निकले|निकला|आया|आई|आए|
      पिछली बार|ग्राहक|पूछ|bhej raha hu|bhej rha hu|bhej raha hoon|bhej rahi hu|bhej rha hun|भेज रहा हूँ|भेज रहा हूं|
      भेज रही हूँ|roka|rok rakha|rok liya|रोका|atka|atki|phasa|fasa|अटका|jod ke bata|jod kar bata|jodkar bata|
      जोड़ के बता|जोड़कर बता|pahuncha|pahunchi|pahunche|pahucha|pahuchi|पहुंचा|पहुँचा|पहुँची|पहुंची|पहुँचे|agle hafte|
      agle mahine|अगले हफ्ते|अगले महीने|baad me bataunga|baad me bolunga|soch raha|soch rha|सोच रहा|agar main|agar hum|
      maan lo|मान लो|lunga baad|lenge baad|rakha hua hai|rakhe hue|pada hua|पड़ा हुआ|milenge paise|logo ne|log puch|
      kal mangwaya|kal mangaya|kal liya`,
  told: `liya tha|liye the|li thi|le gaye the|mangaya tha|mangwaya tha|mangaye the|mangwaye the|mila tha|mile the|mili thi|diya tha|diye the|di thi|aaya tha|aaye the|aayi thi|bheja tha|bheje the|लिया था|लिए थे|ली थी|मंगाया था|मँगाया था|मंगवाया था|मँगवाया था|मिला था|मिले थे|भेजा था|भेजे थे|दिया था|दिए थे|आया था|आए थे`,
  holds: 'mere paas|hamare paas|humare paas|apne paas|मेरे पास|हमारे पास',
  notNow: `kuch nahi chahiye|kuchh nahi chahiye|kuch nhi chahiye|kuch nahi chaiye|कुछ नहीं चाहिए|baad bolta|baad bolunga|baad batata|baad bataunga|aa gaya|aa gayi|aa gaye|aa gya|aa gye|mil gaya|mil gayi|mil gaye|mil gya|mil gye|आ गया|आ गयी|आ गई|आ गए|आ गये|मिल गया|मिल गई|मिल गयी|मिल गए|मिल गये|pade hai|pade hain|padi hai|पड़े हैं|bacha hua hai|bachi hui hai|bache hue hain|bacha hai abhi|bachi hai abhi|bache hain abhi|abhi bacha hai|
      abhi bache hain|abhi bachi hai|abhi pada hai|abhi pada h|abhi padi h|abhi pade h|abhi padi hai|abhi pade hain|pada hua hai|padi hui hai|
      pade hue hain|rakha hua hai|rakhe hue hain|hamare paas abhi|mere paas abhi|humare paas abhi|हमारे पास अभी|
      मेरे पास अभी|बचा हुआ है|बचे हुए हैं|बची हुई है|अभी बचा है|अभी बचे हैं|अभी बची है|पड़ा हुआ है|पड़े हुए हैं|
      रखा हुआ है|agle hafte lenge|agle hafte lunga|agle hafte mangwa|agle hafte order|agle mahine lenge|
      agle mahine mangwa|agle mahine order|अगले हफ्ते लेंगे|अगले हफ्ते मंगवा|अगले महीने लेंगे|baad me mangwa|
      baad me manga|baad me lenge|baad me lunga|baad me order|बाद में लेंगे|बाद में मंगवा|baad me bataunga|
      baad me batata|baad me bolunga|soch ke batata|soch ke bataunga|soch kar bata|sochke bata|सोच के बता|सोचकर बता|
      abhi nahi chahiye|abhi zarurat nahi|abhi jarurat nahi|अभी नहीं चाहिए|अभी ज़रूरत नहीं|अभी जरूरत नहीं`,
  repeats: {
    alone: `kal wala hi|kal wali list|kal wala order|कल वाला ही|wahi order|wahi saman|wahi samaan|wahi maal|wahi list|wahi sab|wahi sb|wohi order|wohi saman|wohi maal|vahi order|vahi saman|vahi maal|phir se wahi|fir se wahi|dobara wahi|phir wahi|same to same|pichla wala|pichhla wala|pichle wala|pichli wali|last time wala|last time jaisa|pichli baar wala|pichli bar wala|pichli baar jaisa|pichli baar ka|hamesha wala|hamesha jaisa|roz wala|roj wala|har baar wala|har baar jaisa|वही ऑर्डर|वही सामान|वही माल|वही सब|वही लिस्ट|फिर से वही|दोबारा वही|पिछला वाला|पिछली बार वाला|पिछली बार का|पिछली बार जैसा|हमेशा वाला|सेम ऑर्डर|सेम लिस्ट|सेम सामान|रिपीट|रिपीट ऑर्डर`,
    usual: `hamesha|humesha|hamesa|har baar|har bar|roz|roj|हमेशा|हर बार|रोज|रोज़`,
    before: `pichla|pichle|pichli|pichhla|pichhle|pichhli|pehle|pahle|pehla|purana|purane|purani|gaya|gaye|पिछला|पिछले|पिछली|पुराना|पुराने|पहले`,
    day: `kal|parso|parson|कल|परसों|somvar|mangalvar|budhvar|guruvar|shukravar|shanivar|itvar|raviwar`,
    again: `wahi|wohi|vahi|vohi|dobara|dubara|phir|fir|jaisa|jaise|waisa|doharao|dohra|dohrao|jitna|दोहराओ|दोहरा|वही|जैसा|वैसा|दोबारा|फिर|रिपीट|सेम`,
    had: `aya tha|aaya tha|aya thaa|आया था|mangaya|mangwaya|mangvaya|mangaye|mangwaye|manga|liya|liye|likhwaya|bheja|मंगाया|मंगवाया|मँगवाया|लिया|लिखवाया|भेजा`,
    order: `order|list|saman|samaan|maal|mal|parcha|parche|parchi|sab|sb|ऑर्डर|आर्डर|सामान|माल|पर्चा|पर्चे|पर्ची|लिस्ट|सब`,
    between: `baar|bar|बार|din|hafte|mahine|हफ्ते|महीने|wala|wale|wali|वाला|वाले|वाली|hi|ही|tha|thi|the|था|थी|थे|jo|जो|usme|उसमें|usi|उसी`,
    but: `bas|magar|lekin|par|sirf|khali|बस|मगर|लेकिन|पर|सिर्फ|सिर्फ़|केवल`,
    other: `khatam|khatm|खत्म|ख़त्म|pata|rate|bhav|daam|payment|paisa|bill|cancel|radd|kab|kahan|kidhar|kyu|kyun|nahi|nahin|nhi|mat|kharab|galat|toota|tuta|pahuncha|pahunchi|pahunche|mila|mili|mil|मिल|aaya|aayi|aaye|nikla|kam|पता|रेट|भाव|पेमेंट|बिल|रद्द|कैंसल|कब|कहाँ|कहां|क्यों|नहीं|मत|खराब|गलत|टूटा|पहुंचा|पहुँचा|पहुंची|मिला|मिली|आया|आई|निकला`,
  },
  undoes: {
    skip: `chhodo|chodo|chhod do|chod do|chhor do|chor do|rehne do|rahne do|jane do|jaane do|nahi|nahin|na|nahi chahiye|छोड़ो|
      छोड़ दो|छोड़ दें|छोड़िए|रहने दो|रहने दें|जाने दो|नहीं|नहीं चाहिए|कोई नहीं|koi nahi|koi bhi nahi|koi nahi chahiye|कोई भी नहीं|कोई नहीं चाहिए`,
    cancel: 'radd|kensal|रद्द|कैंसल|कैंसिल',
    order: 'ऑर्डर',
    around: `mera|meri|mere|ye|yeh|wo|woh|wala|wali|ko|kar|kr|karo|karna|karke|karwa|do|de|dena|dijiye|kijiye|kariye|karen|hai|he|
      को|कर|करो|करना|करें|करिए|कीजिए|दो|दें|देना|दीजिए|है|मेरा|यह|ये|वाला`,
  },
  offered: {
    two: 'dono|donon|dono hi|dono wale|dono wali|dono mein se|दोनों|दोनो|दोनों ही|दोनों वाले',
    three: 'teeno|teenon|tino|teeno hi|teeno wale|तीनों|तीनो|तीनों ही',
    all: 'sab|sabhi|sab ke sab|saare|sare|sabka|har ek|sab wale|सब|सभी|सारे|हर एक',
    cheapest:
      'sasta|saste|sasti|sabse sasta|sabse saste|sabse sasti|kam rate|kam daam|सस्ता|सस्ती|सस्ते|सबसे सस्ता|सबसे सस्ती',
  },
  open: hindiOpenOrder,
  agrees: `haan bhej|han bhej|haan ji bhej|haanji bhej|ji bhej|हाँ भेज|हां भेज|जी भेज|हाँ जी भेज|हां जी भेज|
      thappa|manzoor|manjoor|haan g|मंज़ूर|मंजूर|pakka kar|pakka karo|pakki kar|finalise kar|finalise kro|final kar|
      confirm kar|confirm kr|theek likha|sahi likha|sab sahi|sahi hai bhej|theek hai bhej|bilkul theek|bilkul sahi|
      ab bhej do|पक्का कर|फाइनल|कन्फर्म|सही लिखा|सब सही|सही है|ठीक है भेज|yahi hai|yahi sahi|yahi order|yahi sab|
      यही है|यही सही|यही सब|आगे बढ़ा|aage badha|aage badhao|aage badhaiye|ab bhijwa|ab bhejo|अब भिजवा|अब भेज|
      sahi h bhej|thik hai bhej|thik h bhej|theek h bhej|ok bhej|ठीक भेज|lock kar|lock kr|done kar|done kr|book kar do|
      book kr do|pakka kr|पक्का है|पक्की कर|confirm hai|confirm h|कन्फर्म कर|final hai|final h|koi change nahi|
      kuch change nahi|koi badlav nahi|कोई बदलाव नहीं|aur kuch nahi|aur kuchh nahi|और कुछ नहीं|bas itna hi|bas itna|
      बस इतना|itna hi hai|itna hi|इतना ही|sab theek|sab thik|सब ठीक|sab barabar|barabar hai|ekdum sahi|ekdam sahi|
      एकदम सही|jaisa likha|jaise likha|जैसा लिखा|isi ko bhej|yahi bhej|यही भेज|order laga do|order daal do|
      order dal do|ऑर्डर डाल दो|ऑर्डर लगा दो|chalne do|chalega bhej|manjoor hai|मंजूर है|rawana kar|रवाना कर`,
  refuses: `sab cancel|सब कैंसिल|irada badal|mann badal|mood nahi|इरादा बदल|मन नहीं|rehne do|rahne do|rehne dijiye|mat banao|mat bhejo|mat bhejna|
      mana kar diya|cancel kar|cancle kr|cancle kar|cancel kr|radd kar|nahi chahiye kuch|kuch nahi chahiye|
      baad me dekhenge|abhi nahi|रहने दो|मत बनाओ|रद्द कर|कैंसल कर|कैंसिल कर|बाद में देखेंगे|अभी नहीं|कुछ नहीं|
      haath tang|hath tang|हाथ तंग|order mat dal|order mat daal|order mat kar|ऑर्डर मत डाल|ऑर्डर मत कर|order mat bhej|
      mat dalo|mat daalo|mat dalna|मत डालो|mat karo confirm|confirm mat|confirm nahi|nahi karna confirm|pakka mat|
      final mat|cancel krdo|cancle krdo|cancel kardo|cancle kardo|cancel krdena|cancel kar de|कैंसिल करो|nahi lena|
      nhi lena|नहीं लेना|nahi mangwana|nahi mangana|नहीं मंगवाना|nahi chahiye ab|ab nahi chahiye|अब नहीं चाहिए|फिर कभी|
      phir kabhi|fir kabhi|jane do|jaane do|जाने दो|chhodo yaar|chhod do sab|रहने दीजिए|paise nahi hain|paise nahi h|
      abhi mat`,
};
