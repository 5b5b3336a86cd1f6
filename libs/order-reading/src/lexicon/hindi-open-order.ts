import type { OpenOrderLexicon } from './topics.js';

/** What is said in Hindi of an order that is open, in Latin letters and in Devanagari. */
export const hindiOpenOrder: OpenOrderLexicon = {
  undo: `wapas karo|wapas kar do|wapas kr do|wapas kardo|wapis karo|wapis kar do|vapas karo|vapas kar do|wapas le lo yeh|
    wapas pehle jaisa|pehle jaisa karo|pehle jaisa kar do|pehle jaisa rehne do|pehle jaisa hi rehne do|
    pehle wala hi rehne do|pehle wala rehne do|undo karo|undo kar do|undo kardo|last wala undo karo|
    last wala undo kar do|वापस करो|वापस कर दो|वापस करें|वापस कर दीजिए|पहले जैसा करो|पहले जैसा कर दो|पहले जैसा रहने दो|
    अनडू करो|अनडू`,
  total: `total|tootal|total kitna|kul kitna|kul kitna hua|kitna hua|kitna hua total|kitna hua sab|kitne ka hua|
    kitne ka hai sab|kitne hue|kitna bana|kitne ka bana|kitna ban gaya|kitna ho gaya|kitna baitha|kitna hoga total|
    total kitna hua|total kitna hai|total batao|total bata do|total bolo|kul milakar kitna|sab mila ke kitna|
    sab milakar kitna|bill kitna hua|bill kitna bana|kitna bill hua|kitna bill bana|कुल कितना|कुल कितना हुआ|कितना हुआ|कितने का हुआ|
    कितना बना|टोटल|टोटल कितना|टोटल बताओ|कुल मिलाकर कितना|सब मिलाकर कितना|बिल कितना हुआ`,
  available: `jitna hai|jitna h|jitna he|jitna ho|jitna bhi hai|jitna bhi ho|jitna hai utna|jitna stock hai|
    jitna stock mein hai|jitna maal hai|jitna pada hai|jitna available hai|jitna available ho|jitni hai|jitne hai|jitne hain|
    jo hai|jo h|jo bhi hai|jo hai wahi|jo hai wo|jo stock hai|jo stock mein hai|jo maal hai|jo available hai|
    jo pada hai|जितना है|जितना हो|जितना भी है|जितना है उतना|जितना स्टॉक है|जितना माल है|जितनी है|जितने हैं|जो है|जो भी है|
    जो है वही|जो स्टॉक है|जो माल है`,
  back: 'wapas|wapis|vapas|phir se|fir se|phirse|firse|dobara|dubara|वापस|फिर से|दोबारा|दुबारा',
  mistaken: `galti se|galti|galti ho gayi|galti ho gai|galti ho gaya|galti hui|galti hui hai|galat|galat likh diya|galat likha|galat ho gaya|likh diya|likha tha|bol diya|bola tha|likh gaya|
    chala gaya|गलती से|गलती|गलत|लिख दिया|लिखा था|बोल दिया|लिख गया`,
  changes: `badal|badlo|badalna|badal do|kar do|kardo|kr do|karo|kar dena|ki jagah|change karo|बदल|बदलो|कर दो|करो|की जगह`,
  aroundAmount: `bas|hi|he|toh|to|hai|h|hain|the|tha|thi|haan|han|ha|mein|me|mujhe|mujhko|hame|humko|hum|ko|chahiye|chaiye|
    chahie|chahiye tha|chahiye the|bhej|bhejo|bhejna|bhejdo|bhej do|bhej dena|bhejiye|bhijwa|bhijwa do|bhijwado|kar|karo|karna|karna tha|
    kardo|kar do|kr|krdo|kr do|kar dena|kar dijiye|kijiye|do|de|de do|dedo|dena|dijiye|likh|likho|likhna|likh lo|likh do|
    ho|asal mein|asal|asli|sirf|kewal|khali|ji|bhai|bhaiya|ab|abhi|itna|itne|itna hi|nahi|nahin|
    nai|na|rakho|rakh|rakh do|rakhna|dal do|daal do|daalo|dalo|wala|wale|sahi|theek|iska|iske|uska|uske|ye|
    yeh|wo|woh|iski jagah|uski jagah|ki jagah|jagah|badal do|badal ke|manda|mangwa do|mangta|lena|lunga|le lo|
    बस|ही|तो|है|हैं|था|थे|हाँ|हां|में|मुझे|हमें|को|चाहिए|चाहिये|भेज|भेजो|भेजना|भेज दो|भेज देना|भेजिए|भिजवा|भिजवा दो|कर|करो|कर दो|
    कर देना|कर दीजिए|कीजिए|दो|दे|दे दो|देना|दीजिए|लिख|लिखो|लिखना|लिख लो|लिख दो|हो|असल में|असल|सिर्फ|केवल|जी|भाई|
    भैया|अब|अभी|इतना|नहीं|नही|ना|रखो|रख|रख दो|रखना|डाल दो|डालो|वाला|वाले|सही|ठीक|इसका|उसका|ये|यह|वो|वह|की जगह|जगह|लेना`,
};
