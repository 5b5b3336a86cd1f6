/** What is said around goods and names none, in Latin letters and in Devanagari. */
export const hindiFillers = `aapko mujhko arey arrey arei pichla pichle pichli पिछला पिछली पिछले k sabse bacha bachi bache lakin lekin magar phirse dobara dubara wapis socha soch batata bataunga likhwaunga likhvaunga bhai bhaiya bhaisahab ji dear namaste bhej bhejo bhejna bhejdo bhejiye bhejwa bhijwa bhijwana bhejwana
  bhijwao bhejwao bhijwado bhejdena bhijva do de dena dedo dijiye chahiye chaiye chahie chahiyen mangta lagega lagegi lagenge ka ki ke ko mujhe muje hame hamko humko hai hain h bhi kar karo kardo kr krdo kro kariye karna karwa aaj kal jaldi aur
  or likh likho likhna lo lena wala wale wali waala vali vale dalo dalna daal rakh rakhna rakho rakhwa bana banao main me mein hum ham se par pe tak yaar sahab sirji bas itna hi waise pahunchana pahuncha pahunchado
  order maal saman samaan dukaan dukan ye yeh wo woh haan han accha acha theek thik note karlo saath mera meri mere apna apne apni hamara bolo bol raha rahi hun hoon kya ek number no nambar size pahle pehle phir fir baaki
  parcha list kripya subah subha shaam sham raat dopahar savere sabere parso thoda thode thodi zyada jyada site sait urgent अर्जेंट अर्जेन्ट साइट ग्रेड रोज gred ghar liye gira girana utar utarna utarwa tulwa bharwa bhar sab kul gauge gej गेज page pej पेज pin पिन sirf bas abhi turant samaan lijiye lijiyega rakhiye rakhiyega dijiyega bhijwaiye kijiye kijiyega मँगवा mangwa mangwana कृपया दो दे देना दीजिए जी चाहिए भेजो का की के को और भी में से पर हूं हूँ है हैं
  bol raha rahi rahe hu hun hoon hoo hota hoti hote hoga hogi honge gaya gayi gaye gyi gya khatam khatm khali chuka chuki pada padi pade padega padegi padenge jarurat zaroorat zarurat jaroorat jaruri wahan yahan vahan idhar udhar abhi fir
  phatafat fatafat turant jaldi jaldise agar अगर kaat katke kaatke kaatkar काट काटके काटकर thodi der baad mai tumhara tumhare hamare hamari aapke aapka aapki apka apke apki unke unka unki iske iska uske uska uski usko isko inka ye wo woh vo jo jis jiska kis kisi koi sabhi dono donon taiyar
  taiyaar ready pehle subeh shyam roj rojana kirana store dukan dukandar godam makan kaam mistri mistry mazdoor majdoor aadmi ladka ladke bachcha bache gadi gaadi tempo thela rickshaw truck rasta samne saamne paas pass bagal pichhe peeche
  upar niche neeche andar bahar shaadi shadi byah tyohar mela function puja pooja mandir masjid school dhaba hotel grahak party seth sethji malik lala lalaji sada saada sadi सादा सादी sadharan chacha chachi kaka kaki tau mausa mama uncle aunty didi behen bhabhi beta bhaisaab saab babu guru
  dost ustad matlab bilkul ekdum achi achha acchi badhiya badiya taza taaza mast sahi pakka waisa vaisa kuch kuchh itna utna jitna kitna dekho dekhiye suno suniye batao bataiye samjho haanji hanji hello helo shubh prabhat suprabhat namaskar pranam ram jai shri
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
  दें चाहिएगा निकालना उतरवा पहुँचा पहुंचा पहुँचवा भैया भाई सर जी साहब सेठ नमस्ते नमस्कार शुभ प्रभात सुप्रभात संध्या प्रणाम धन्यवाद कृपया लिस्ट सामान ऑर्डर
  आर्डर माल दुकान साइट घर गाड़ी टेंपो लड़का आदमी मिस्त्री प्लंबर पेंटर ग्राहक शादी त्योहार होटल ढाबा स्कूल किराना स्टोर नोट पैक पहले जैसा अच्छा अच्छी
  बढ़िया ताज़ा सिर्फ केवल कुल सब साथ लिए के लिये वास्ते पास सामने काम अब ना था थी थे ने दी दिया दिए आए आई मिल नाम याद बात बहुत
  na ab sa ho baad बाद tha thi ne di diya diye dia rha rhi rhe arre oye aage din naam jaye jae jaye aayi aaya aya usme isme jisme yaha waha
  bahut bohot alag likha likhi likhe likhte likhwaya likhwayi likhwai uthwana uthwani uthana girwana girwani girwao girwane
  khinchwana bichhana bithana lagwana lagwane lagwani bolna bolni bola boli dekh dekha dekhna dekhkar rehta rehti rakhta rakhti
  pakda pakdao sambhal sambhalke thekedar rawana chalega chalegi chalenge lenge lunga lungi denge dunga dungi karenge karunga
  kiraya wiring bathroom column chhat dhalai plaster fasal crane bhandare bhandara prasad langar diwali deepawali holi
  navratri mummy papa dada dadi nana nani biwi padosi bhaijaan bhiya bhaiyya radhe salaam walekum assalam fridge panchayat
  bhawan marammat taraf jayegi jaayega jaega aayega aayegi aaegi nipat nipta nipti karwana karwani banwana banwani hetu khud
  hame humein wagera vagairah vagera khair yaad  bajana kothi society sosayti katke kaatke katwa kaatkar bhala ladki
  bachchi rakhwa rakhwana rakhva barsaat garmi sardi mausam bandhwa tudwa saaf safai karao pahuncha pahucha pahuchana
  pahunchaiye pahunchaiyega bulaya manga mangwaya mangaya mangi mangayi aise waise tulwana taul kholna khola khulegi नं शटर shutter le ले lele bhjo bhjna bhj bhjdo dedoo likhlo likhlena lgega lgenge chhye chahie प्लीज़ प्लीज`;
