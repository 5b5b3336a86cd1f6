import type { TopicLexicon } from './topics.js';

export const englishTopics: TopicLexicon = {
  whole: {
    order:
      'order|new order|place order|place an order|i want to order|i want to place an order|want to order',
    confirm: `yes|yes confirm|yes please|yes yes|y|yess|yep|yup|yeah|ok|okay|okey|k|confirm|confirmed|confirm order|confirm it|
      done|ok done|go ahead|proceed|final|finalise|finalize|ok confirm|yes go ahead|all good|perfect|looks good|correct|
      thats right|thats correct|all correct|book it|place it|sure|fine|yes send|yes book it|yes correct|ok send`,
    cancel:
      'cancel|no|nope|nah|cancel it|no cancel|nope cancel|dont want|leave it|forget it|never mind|nevermind',
    edit: 'change|edit|change order|edit order|modify',
    greeting: `happy|hi|hii|hiii|hello|helo|hey|good morning|good afternoon|good evening|good night|thank you|thanks|thanks a lot|
      thank you so much|ok thanks|ok thank you|thx|bye|gm|ty`,
    help: 'help|menu|start|options|help me|commands',
    human: 'human|agent|person|staff|operator|manager|owner|call me|pls call|call me back',
    opt_out: 'stop|stop all|unsubscribe|opt out|optout|remove me|end',
    status: 'status|order status|my order|track|track order',
  },
  cues: {
    opt_out: `unsubscribe|strike my number|off your broadcast|do not message|dont text|stop texting|not message us|stop sending|stop messages|stop messaging|stop msging|stop these|no more messages|no more msgs|
      dont message|dont msg|dont send me|remove my number|remove me|remove this number|take me off|delete my number|opt out|
      optout|spam me|spamming|not interested in your|block you`,
    other: `free delivery on|limited offer|mega sale|flat off|1 free|one free|get free|otp|lottery|http|https|www|subscribe|
      forwarded many times|joke|click here|click the|win prizes|we are manufacturer|we are manufacturers|
      we are suppliers|our new showroom|wrong number|is this dr|is this the|clinic|job vacancy|we supply|our products|
      visit our|download app|share this|good luck with the match|match yesterday|who won|happy birthday to you`,
    human: `line pe lo|talk to|speak to|speak with|call me|call back|callback|give me a call|complaint|complain|damage|damaged|broken|
      torn|leaking|leaked|leakage|leak|defective|expired|expiry|rotten|wet bags|wrong item|wrong items|wrong size|
      wrong product|wrong colour|wrong brand|sent wrong|wrong|missing|short received|were short|came short|shortage|refund|
      return|returned|replace this|replacement|exchange the|problem with|issue with|not what i ordered|i never ordered|
      didnt order|did not order|never ordered|cancel the order|cancel my|cancel that order|cancel yesterdays|
      cancel todays|cancel order no|dispute|cheated|fraud|very bad|pathetic|worst service|unacceptable|not happy|
      only received|received only|got only|i got|we got only|manager|your boss|human|real person|ordered yesterday|
      i ordered`,
    balance: `balance|outstanding|ledger|i owe|we owe|owe you|owe u|my dues|dues|pending amount|amount pending|pending|
      paid|payment|i have paid|have paid|transferred|neft|rtgs|imps|upi|gpay|google pay|phonepe|paytm|cheque|check no|
      credit limit|my limit|account statement|statement|how much is due|amount due|settle|gave your salesman`,
    invoice: `invoice|bill copy|gst bill|send bill|send the bill|send me the bill|bill of|last bill|the bill|bill|tax invoice|
      receipt|challan|eway bill|e way bill|gst copy|estimate copy`,
    status: `status|crossed the|at your yard|at ur yard|on the way|in transit|which day|tracking|track order|where is|where are|wheres|where s|when will|when is|which day|what time will|
      not delivered|not reached|not yet|not come|hasnt come|has not come|still waiting|still not|any update|update on|
      dispatched|despatched|out for delivery|eta|reached|has it left|did it leave|left yet|will reach by when|how long|
      kab|delivery boy|is the delivery|delivery when|when delivery`,
    price: `quoted|go under|match the price|match that price|cheaper than|price|rate|rates|how much|cost|quote|quotation|price list|rate list|best price|last price|your best|
      ur best|best rate|discount|whats the rate|what rate|min order|minimum order|mrp of|landed|per bag price|cheaper|scheme`,
    stock: `in stock|out of stock|stock of|stock available|stock left|available|availability|do you have|do u have|have you|you have|do you sell|do u sell|do you keep|do u keep|
      u guys keep|guys keep|got any|any stock|have any|can i get|is there|are there|possible|lying ready|
      how many coils|how many bags|how many do you|how many you|how many u|keep nippon|ready with you|left with you`,
    help: `type like|some form|is there some form|how to use|how to order|how do i order|how it work|how does this work|how do i|how can i|what can you do|what do i type|
      can i write|can i send voice|how should i|help me|explain|dont understand|do not understand|i am confused|confused|
      guide me|is this a bot|are you a bot|new here|first time`,
    greeting: `good morning|good afternoon|good evening|good night|happy diwali|diwali|eid|holi|happy new year|
      merry christmas|welcome|god bless|thank|thanks|thank you|hello|happy holi|congratulations|best wishes|take care|
      have a nice|well done|great service|all received|received all`,
  },
  neutral: `with gst bill|with bill|with the bill|with invoice|with gst invoice|with tax invoice|gst bill needed|at same rate|same rate|old rate|best rate please|usual rate|
    at old rate|will pay by|pay by cheque|cash on delivery|on credit|payment on delivery|good morning manager|not broken|no torn|no damage|without damage|check expiry`,
  openers:
    'what|whats|which|how|when|where|why|who|whose|is there|are there|is the|is it|is this|are you|are the|does|did|do you|do u|do we|have you|has the|any|can i|could i|may i|was|were|shall i',
  requests: [
    [
      'can|could|would|will|may|possible',
      'you|u|i|we|to',
      'send|sending|give|deliver|delivering|supply|book|dispatch|arrange|add|get|have|order|mind|put|pack|keep|load|drop',
    ],
  ],
  orders: `send|need|needed|needs|want|require|required|deliver|order for|add|also need|please book|book|dispatch|supply|
    arrange|pack|load|put down|note down|keep ready|i will take|will take|give me|get me|take down`,
  tells: `bought|sold|giving for|is giving|left in stock|next week|next month|will confirm|planning to|i will order|was|were|got|gave|sent|had|did|received|came|ordered|told|said|customer|client|people|yesterday|last time|
    delivered|torn|short|promise|checking|quoted|only asking|just asking|just checking|just enquiring|enquiry|dont send|
    dont dispatch|do not send|not to send`,
  agrees: `as you have written|as written|boss has nodded|boss said yes|approved|go ahead|confirm|confirmed|proceed|finalise|finalize|all good|looks good|thats it send|book it|place the order|
    place it|yes send|correct send|perfect`,
  refuses: `cancel it|cancel this|cancel everything|forget it|leave it|dont want it|dont want anything|not now|never mind|nevermind|
    no need|drop the idea|nope cancel|no cancel`,
};
