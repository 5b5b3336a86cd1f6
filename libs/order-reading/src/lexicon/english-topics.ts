import type { TopicLexicon } from './topics.js';

export const englishTopics: TopicLexicon = {
  whole: {
    order:
      'order|new order|place order|place an order|i want to order|i want to place an order|want to order',
    confirm: `yes|yes confirm|yes please|yes yes|y|yess|yep|yup|yeah|ok|okay|okey|k|confirm|confirmed|confirm order|confirm it|
      done|ok done|go ahead|proceed|final|finalise|finalize|ok confirm|yes go ahead|all good|perfect|looks good|
      correct|thats right|thats correct|all correct|book it|place it|sure|fine|yes send|yes book it|yes correct|
      ok send|lock it|lock it in|yes lock it|yep lock it|yep lock|ship it|done deal|go for it|do it|yes do it|
      please do|yes proceed|ok proceed|as it is fine|fine go ahead|absolutely|approved|agreed`,
    cancel: `cancel|no|nope|nah|cancel it|no cancel|nope cancel|dont want|leave it|forget it|never mind|nevermind|
      nah leave it|no thanks|no thank you|drop it|scrap it|dont bother|not needed|not required`,
    edit: 'change|edit|change order|edit order|modify',
    greeting: `happy|hi|hii|hiii|hello|helo|hey|good morning|good afternoon|good evening|good night|thank you|thanks|
      thanks a lot|thank you so much|ok thanks|ok thank you|thx|bye|gm|ty`,
    help: 'help|menu|start|options|help me|commands',
    human: 'human|agent|person|staff|operator|manager|owner|call me|pls call|call me back',
    opt_out: 'stop|stop all|unsubscribe|opt out|optout|remove me|end',
    status: 'status|order status|my order|track|track order',
  },
  cues: {
    opt_out: `unsubscribe|strike my number|off your broadcast|do not message|dont text|stop texting|not message us|
      stop sending|stop messages|stop messaging|stop msging|stop these|no more messages|no more msgs|dont message|
      dont msg|dont send me|remove my number|remove me|remove this number|take me off|delete my number|opt out|optout|
      spam me|spamming|not interested in your|block you|dont ping me|stop pinging|stop spamming|off your list|
      off the list|off ur list|out of your group|no promotional|no promotions|no offers on|remove from list|
      stop offers|stop the offers|stop ur messages|leave me alone`,
    other: `years of trust|years of service|years of excellence|join our|join my|daily deals|special offer|offer valid|offer ends|stocks last|stock lasts|we sell|we deal in|we are selling|we manufacture|free delivery on|limited offer|mega sale|flat off|1 free|one free|personal loan|home loan|instant loan|cibil|from home|work from home|msg yes|seats|earn|part time job|get free|otp|lottery|http|https|www|subscribe|
      forwarded many times|joke|click here|click the|win prizes|we are manufacturer|we are manufacturers|
      we are suppliers|our new showroom|wrong number|is this dr|is this the|grand opening|share with friends|share with your friends|job vacancy|we supply|our products|
      visit our|download app|share this|good luck with the match|match yesterday|who won|happy birthday to you|
      why did the|knock knock|santa banta|mega offer|hot deals|unbeatable|congratulations you|you have won|claim your|
      limited period|hurry up|dial now|franchise|loan approved|pre approved|insurance|earn from home|work from home`,
    human: `cartons short|carton short|ctn short|bags short|bag short|boxes short|pcs short|pieces short|packets short|kg short|less received|received less|got less|sent less|came less|cracked|chipped|reached cracked|reached broken|reached damaged|reached wet|reached torn|who will replace|photo|photos|pic|pics|picture|image|video of|sample|samples|brochure|was not good|wasnt good|not good|no good|bad quality|quality bad|poor quality|line pe lo|talk to|speak to|speak with|call me|call back|callback|give me a call|complaint|complain|damage|
      damaged|broken|torn|leaking|leaked|leakage|leak|defective|expired|expiry|rotten|wet bags|wrong item|wrong items|
      wrong size|wrong product|wrong colour|wrong brand|sent wrong|wrong|missing|short received|were short|came short|
      shortage|refund|money back|my money|return|returned|replace this|replacement|exchange the|problem with|issue with|not what i ordered|
      i never ordered|didnt order|did not order|never ordered|cancel the order|cancel my|cancel that order|
      cancel yesterdays|cancel todays|cancel order no|dispute|cheated|fraud|very bad|pathetic|worst service|
      unacceptable|not happy|only received|received only|got only|i got|we got only|manager|your boss|human|
      real person|ordered yesterday|i ordered|put the owner on|put owner on|put the boss on|put me through|connect me|
      live person|somebody real|someone real|any human|you sent|you guys sent|u sent|u guys sent|your people sent|
      take it back|take them back|take back|come and collect it back|your fellow|your guy|dumped|answerable|spoilt|
      spoiled|stale|smells bad|fungus|insects|weevils|dented|crushed|seal open|tampered|duplicate maal|not original|
      misbehaved|misbehaving|rude|overcharged|extra charged|charged extra|less weight|underweight|weight short|
      adulterated|wrong delivery|delivered wrong|escalate|consumer court|lawyer|police|legal notice|never coming back|
      pathetic service|hopeless|disgusting|let me speak|get me the|want to speak`,
    balance: `payment by cheque|payment by check|payment by upi|payment by cash|payment in cash|payment through|balance|outstanding|ledger|i owe|we owe|owe you|owe u|my dues|dues|pending amount|amount pending|paid|payment|
      i have paid|have paid|transferred|neft|rtgs|imps|upi|gpay|google pay|phonepe|paytm|cheque|check no|credit limit|
      my limit|account statement|statement|how much is due|amount due|settle|gave your salesman|how deep am i|
      what do i owe|what all do i owe|how much do i owe|how much i owe|how much we owe|khata balance|my account|
      account balance|running total|money sent|money transferred|sent the money|sent you money|sent money|amount sent|
      deposited|clear my dues|part payment|payment pending|pending payment|bill pending|advance paid|credited|debited|
      screenshot of payment|upi ref|utr|transaction id|payment screenshot|payment received`,
    invoice: `send gst bill|send the gst bill|send me gst bill|gst bill of|gst bill for|invoice|bill copy|gst bill|send bill|send the bill|send me the bill|bill of|last bill|the bill|bill|tax invoice|
      receipt|challan|eway bill|e way bill|gst copy|estimate copy|copy of bill|copy of the bill|bill for last|
      bill soft copy|soft copy|pdf of|e invoice|einvoice|invoice no|hsn|credit note|debit note|proforma|bill number`,
    status: `status|did you send|did u send|have you sent|have u sent|did you deliver|did u deliver|crossed the|at your yard|at ur yard|on the way|in transit|which day|tracking|track order|where is|
      where are|wheres|where s|when will|when is|what time will|not delivered|not reached|not yet|not come|hasnt come|
      has not come|still waiting|still not|any update|update on|dispatched|despatched|out for delivery|eta|reached|
      has it left|did it leave|left yet|will reach by when|how long|kab|delivery boy|is the delivery|delivery when|
      when delivery|how far is|how far|how much longer|any news|whats happening with|what happened to my|
      what happened to the|deliver the balance|balance qty|balance material|balance maal|has it shipped|shipped yet|
      been shipped|did you dispatch|did u dispatch|dispatch done|is it coming|coming today|will it come|will it reach|
      reaching today|reach today|delivered yet|on its way|driver number|drivers number|vehicle number|lr number|
      lr copy|gps|not received|havent received|not arrived|hasnt arrived|has not arrived|running late|delayed|delay`,
    price: `too much bro|too much boss|too much bhai|too much yaar|too high|market is|estimate for|estimate of|estimate please|send estimate|give estimate|market me|in the market|others are giving|others giving|quoted|go under|match the price|match that price|cheaper than|price|rate|rates|how much|cost|quote|quotation|
      price list|rate list|best price|last price|your best|ur best|best rate|discount|whats the rate|what rate|landed|
      per bag price|cheaper|scheme|whats the damage|hw much|hw mch|how mch|how much for|what will it cost|
      what do you charge|what are you charging|gone up|went up|gone down|come down|came down|costly|expensive|
      your offer|any offer|any scheme|any discount|todays rate|rate today|latest rate|market rate|wholesale rate|
      per kg rate|bulk rate|bulk price|price per|rate per|give rate|tell rate|rate pls|rate please|freight|
      transport charges|delivery charges|gst extra|including gst|inclusive of gst`,
    stock: `do you deliver|do u deliver|lying in your|lying in ur|in your godown|original or|or duplicate|genuine|in stock|out of stock|stock of|stock available|stock left|available|availability|do you have|do u have|have you|
      you have|do you sell|do u sell|do you keep|do u keep|u guys keep|guys keep|got any|any stock|have any|can i get|
      is there|are there|possible|lying ready|how many coils|how many bags|how many do you|how many you|how many u|
      keep nippon|ready with you|left with you|run dry|ran dry|run out|ran out|restock|restocked|back in stock|in hand|
      ready stock|do you stock|do u stock|stocked|can you source|can u source|can you get|got there|lying with you|
      has it come|have you got|hv you|do you hv|do u hv|u have|u hv|u got`,
    help: `how to give|how to place|how to send order|how we order|type like|some form|is there some form|how to use|how to order|how do i order|how it work|how does this work|
      how do i|how can i|what can you do|what do i type|can i write|can i send voice|how should i|help me|explain|
      dont understand|do not understand|i am confused|confused|guide me|is this a bot|are you a bot|new here|
      first time|minimum order|min order|minimum order value|minimum qty to order|do you come upto|do you deliver to|
      do you deliver in|do u deliver in|do u deliver to|deliver outside|service area|what time do you open|
      what time u open|are you open|open on sunday|sunday open|closed on|shop timing|shop timings|timings|
      working hours|your address|shop address|where is your shop|where is ur shop|do you count|do u count|new customer|
      first order|order by voice|send a photo|send photo|photo of my list|which language|write in hindi|how to place|
      how to add|what all can|how to change`,
    greeting: `gd mrng|gud mrng|gd morning|good mrng|gm sir|good morning|good afternoon|good evening|good night|happy diwali|diwali|eid|holi|happy new year|merry christmas|
      welcome|god bless|thank|thanks|thank you|hello|happy holi|congratulations|best wishes|take care|have a nice|
      well done|great service|all received|received all|cheers|thank u|thnx|thank uu|tysm|reached safe|reached safely|
      reached fine|thank u stuff reached|stuff reached|material reached|maal reached|goods reached|reached in good condition|reached well|reached on time|received safely|received in good condition|
      good condition|came tip top|everything came|everything reached|arrived safely|much appreciated|appreciate it|
      great job|good job|nice service|superb service|happy gurpurab|gurpurab|happy pongal|happy onam|navratri|
      raksha bandhan|dussehra|ganesh chaturthi|eid mubarak|ramzan|ramadan|christmas|new year|happy birthday|
      happy independence day|republic day|how are you|how r u|how are u|hope you are well|hope all is well|long time`,
  },
  neutral: `how much you can|how much can fit|how much can go|how many times|with gst bill|with bill|bill in name of|bill in the name of|bill name|my gst is|our gst is|my gst no|my gstin|with the bill|with invoice|with gst invoice|with tax invoice|gst bill needed|
      at same rate|same rate|same rate as last time|rate as last time|same rate as before|same rate as earlier|old rate|best rate please|usual rate|at old rate|will pay by|pay by cheque|
      cash on delivery|cash on delivery as usual|delivery as usual|transport as usual|on credit|payment on delivery|good morning manager|not broken|no torn|no damage|without damage|
      check expiry|as told|as discussed|as agreed|as decided|as per talk|as talked|as per our talk|per ctn as told|
      rate as before|rate as last|rate as discussed|rate as agreed|rate as told|rate as decided|rate as fixed|price as discussed|price as agreed|price as told|rate as per|rates as per|as per yesterday|for payment|rate same|price same|same price|old price|same old rate|last rate|payment as usual|
      payment on|payment by|payment next|payment tomorrow|payment will|payment after|will pay|pay later|pay on|
      put on my account|on my account|in my account|on account|add to my account|to my khata|credit me|
      with proper bill|with gst|gst bill|no breakage|my accountant|let me know if any offer|if any offer|if any scheme|any chance|not damaged|not torn|dont send torn|fresh expiry|long expiry|
      good expiry|not expired|as much as you have|whatever you have|how much ever you have|what you have|pack properly|
      if wet again i will return|or i will return|else i will return|otherwise i will return|i will return it if|
      depends how much|depending on how much|depends on|depending on|if wet|if damaged|if broken|if torn|next door`,
  openers:
    'what|whats|which|how|when|where|why|who|whose|is there|are there|is the|is it|is this|are you|are the|does|did|do you|do u|do we|have you|has the|any|can i|could i|may i|was|were|shall i',
  requests: [
    [
      'can|could|would|will|may|possible',
      'you|u|i|we|to',
      'send|sending|give|deliver|delivering|supply|book|dispatch|arrange|add|get|have|order|mind|put|pack|keep|load|drop',
    ],
    [
      'you|u',
      'can|could',
      'send|give|deliver|supply|book|dispatch|arrange|add|order|put|pack|keep|load|drop',
    ],
  ],
  bargains: [
    ['if you|if u', 'give|do|make|reduce|match', 'i will|ill|we will|i take|we take|i can take|take'],
  ],
  shortfalls: [
    ['ordered|asked for|wanted|says|said|billed', 'got|received|came|sent|delivered|gave|found'],
    ['got|received|sent|delivered|came', 'ordered|asked for|instead'],
  ],
  orders: `to order|said order|send|need|needed|needs|want|require|required|deliver|order for|add|also need|please book|book|dispatch|supply|
      arrange|pack|load|put down|note down|keep ready|i will take|will take|give me|get me|take down|we require|
      requirement|requirement is|reqd|reqmt|place order for|gimme|gv me|send me|sending|shoot|drop off|drop me|
      get it loaded|get loaded|load it|running short|looking for|put me down|pls arrange|kindly arrange|all i want|
      parcel|ship|dispatch me|i will have|we will take|will need|wl need`,
  tells: `took|broke|he sells|they sell|is selling|is saying|are saying|was saying|were saying|if i pay|if we pay|if i give|bought|sold|giving for|is giving|left in stock|next week|next month|will confirm|planning to|i will order|was|
      were|got|gave|sent|had|did|came|ordered|told me|told us|told you|told u|told him|told them|told her|told that|he told|she told|they told|we told|i told|you told|u told|guy told|was told|said|customer|client|people|yesterday|last time|delivered|torn|
      promise|checking|quoted|only asking|just asking|just checking|just enquiring|enquiry|dont send|dont dispatch|
      do not send|not to send|if i put|if i order|if i take|if we take|if i buy|suppose|for example|i am sending|
      am sending you|sending screenshot|screenshot|stuck|seized|dumped|reached|arrived|were short|came short|was short|
      are left|is left|left with us|left with me|still have|already have|have enough|received|used up|will order|
      shall order|will let you know|will inform|will tell you|let me know|may order|might order|thinking of|planning|
      some day|some other time`,
  told: `we took|i took|we bought|i bought|we had taken|i had taken|we had bought|we had ordered|you had sent|you gave|we used to|i used to|we sold|i sold|brother ordered|he ordered|she ordered|they ordered|somebody ordered|someone ordered`,
  holds:
    'got|i got|we got|i have|we have|received|i received|we received|i have got|we have got|ive got|weve got',
  notNow: `still have|we still have|i still have|already have|have enough|have plenty|left with us|left with me|
      left in my shop|left in the shop|left in our shop|left here|left in godown|lying with us|lying with me|
      are still left|is still left|in my stock|in our stock|will order next|will order later|will order after|
      order next week|order next month|will need next month|will need next week|will take next time|
      will take next week|will take next month|next time i will|may need|may require|might require|might need|may order|might order|
      thinking of taking|thinking of ordering|planning to order|planning to take|will let you know|will tell you later|
      will confirm later|nothing required|nothing needed|godown is full|godown full|shop is full|stock is full|nothing today|nothing this week|dont need anything|do not need anything|not needed now|not required now|dont need now`,
  repeats: {
    alone: `repeat|reorder|re order|repeat order|repeat it|same order|same list|same again|same items|same as before|as before|as last time|like last time|like before|same to same|the usual|usual order|my usual|usual list|ditto|once more same|as usual|encore`,
    usual: `usual|usuals|always`,
    before: `last|previous|prev|earlier|prior|past|old|lst|usual|regular|routine`,
    day: `monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|yday|week|month|morning`,
    again: `same|again|repeat|repeated|repeating|reorder|clone|copy|duplicate|ditto|replicate|back|once more`,
    had: `had|took|bought|ordered|placed|sent`,
    order: `order|list|stuff|items|haul|purchase|lot|indent|parcel|requirement|supply|goods|consignment|one|round|bill`,
    between: `time|that|which|want|it|what|whatever|this|run`,
    but: `but|only|just|except|minus|without|plus|make|change|instead`,
    other: `delivery|cash|cod|upi|timing|transport|transporter|fused|leaked|leaking|expired|defective|vehicle|address|rate|rates|price|payment|quality|brand|site|place|location|bill|invoice|cancel|cancelled|cancelling|status|pending|received|reached|arrived|wrong|short|damaged|broken|mistake|where|when|why|late|terms|discount|driver|not|dont|never|nobody`,
  },
  undoes: {
    skip: `skip|skip it|skip this|skip that|leave it|leave it out|leave this|leave that|leave out|drop it|forget it|without|
      without it|without this|without that|none|none of these|none of them|neither|neither of them|never mind|nevermind|no|
      not needed|no need|forget|ignore|ignore it|leave`,
    cancel: 'cancel|cancle|cancell',
    order: 'order',
    around: 'the|my|this|that|it|i|want|to|need',
  },
  offered: {
    two: 'both|both of them|both of these|the two|the two of them',
    three: 'all three|all the three|the three of them',
    all: 'all|all of them|all of these|each|each one|each of them|every one|everyone of them',
    cheapest: 'cheap|cheaper|cheapest|less price|low price|lower price|lowest price|low cost|least price',
  },
  open: {
    undo: `undo|undo it|undo that|undo last|undo the last|undo last one|undo last change|undo the last change|revert|
      revert that|take that back|go back|put it back as it was|as it was before|like it was before`,
    total: `total|whats the total|what is the total|what is the bill|grand total|total amount|total so far|order total|bill total|how much total|how much in total|
      how much in all|how much altogether|how much all together|what does it come to|how much does it come to|
      how much so far|what is my total|how much is my order|how much is the order|total bill|total bill amount`,
    available: `what you have|what u have|whatever you have|whatever u have|what you got|whatever is there|
      what is there|whats there|what is available|whatever is available|whats available|available|available ones|
      available quantity|available qty|as much as you have|as much as u have|as much as there is|
      as many as you have|however much you have|how much ever you have|how much ever is there`,
    back: 'back|back again|put back|add back|after all',
    mistaken: 'by mistake|mistake|mistakenly|typo|wrong|wrongly|not correct|not right|i wrote|i typed|i said',
    changes: 'change|make|revise|modify|instead|switch|replace',
    aroundAmount: `actually|its|it is|it was|is|are|should be|shud be|shld be|should|i need|i want|i wanted|i meant|
      i mean|we need|we want|need|want|make|make it|make that|make them|change|change it|change to|to|it|that|this|
      only|just|ok|okay|then|send|send me|give|give me|gimme|take|i will take|ill take|we will take|not|no|nope|
      sorry|oops|wait|no wait|but|so|now|instead|please|pls|plz|quantity|qty|of it|of that|of them|of those|
      for me|me|us|the|amount|number|correct is|correct|right is|keep|set|update|book|pack|dispatch|deliver|order|
      add|put|do`,
  },
  agrees: `as you have written|as written|boss has nodded|boss said yes|approved|go ahead|confirm|confirmed|proceed|
      finalise|finalize|all good|looks good|thats it send|book it|place the order|place it|yes send|correct send|
      perfect|lock it|lock it in|ship it|no change|no changes|nothing else|nothing more|thats all|that is all|thats it|
      nothing to change|dont change|everything ok|everything is ok|everything fine|everything correct|
      everything is correct|all ok|all fine|all is well|all set|sounds good|this is fine|this is ok|go for it|carry on|
      please place|place my order|yes order|order it|yes please send|send it|yes deliver|you can send|you can dispatch|
      ok dispatch|despatch it|dispatch it`,
  refuses: `cancel it|cancel this|cancel everything|forget it|leave it|dont want it|dont want anything|not now|never mind|
      nevermind|no need|drop the idea|nope cancel|no cancel|dont place|do not place|not placing|cold feet|hold off|
      scrap the order|dont book|do not book|dont confirm|do not confirm|not confirming|dont proceed|do not proceed|
      dont go ahead|changed my mind|change of mind|no longer need|no longer want|wont take|will not take|
      not interested|some other time|not today|maybe later|leave this order|drop this order|no need to send`,
};
