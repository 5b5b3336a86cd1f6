import type { Lexicon } from './lexicon.js';

export const english: Lexicon = {
  numbers: {
    ...{
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
    },
    ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
    ...{
      twenty: 20,
      thirty: 30,
      forty: 40,
      fourty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    ...{ one: 1, couple: 2, a: 1, an: 1 },
    ...{ fiv: 5, sevn: 7, eigth: 8, elevn: 11, twelv: 12, forteen: 14, fiften: 15, fourten: 14 },
    ...{ twenti: 20, tweny: 20, thrity: 30, thirti: 30, fifity: 50, ninty: 90 },
  },
  scales: { hundred: 100, thousand: 1000, lakh: 100_000, lac: 100_000 },
  fractions: { half: 0.5, quarter: 0.25 },
  shifts: {},
  weak: 'a an one',
  verbEndings: '',
  units: {
    bag: 'bag sack bg bgs',
    carton: 'carton ctn crtn cartn case cs ctns cartoon cartun crton karton',
    box: 'box bx boxe',
    dozen: 'dozen doz dz dzn dozan',
    gross: 'gross',
    piece: 'piece pc pcs nos unit',
    packet: 'packet pkt pack pct pckt packt',
    bottle: 'bottle btl botl bottal',
    length: 'length',
    bundle: 'bundle bdl bndl bundel',
    roll: 'roll',
    coil: 'coil',
    sheet: 'sheet shet',
    ream: 'ream rim',
    crate: 'crate krate crates',
    tin: 'tin',
    can: 'can',
    jar: 'jar',
    bucket: 'bucket',
    drum: 'drum',
    pouch: 'pouch',
    tray: 'tray',
    pair: 'pair pr',
    rod: 'rod bar',
    trolley: 'trolley',
    pallet: 'pallet',
    brass: 'brass',
    strip: 'strip',
    sachet: 'sachet',
    thousand: 'thousand',
    tube: 'tube',
    kg: 'kg kgs kilo kilogram',
    g: 'g gm gms gram grm gr',
    quintal: 'quintal qtl quintel kwintal',
    ton: 'ton tonne mt',
    l: 'l ltr lt litre liter lit',
    ml: 'ml',
    m: 'm mtr metre meter',
    ft: 'ft feet foot',
    sqft: 'sqft sft',
    cft: 'cft',
    m3: 'm3 cum',
    mm: 'mm',
    cm: 'cm',
    inch: 'inch inche in inchi',
    w: 'w watt',
    a: 'amp ampere',
    sqmm: 'sqmm',
    page: 'page pages pg pgs',
  },
  meanings: {
    black: 'black blk',
    blue: 'blue',
    red: 'red rd',
    green: 'green grn',
    white: 'white wht',
    yellow: 'yellow',
    oil: 'oil',
    soap: 'soap',
    tea: 'tea',
    sugar: 'sugar',
    salt: 'salt',
    rice: 'rice',
    nail: 'nail',
    wire: 'wire',
    tap: 'tap',
    lock: 'lock',
    broom: 'broom',
    notebook: 'notebook',
    bucket: 'bucket',
    battery: 'battery',
    match: 'match matchbox',
    glove: 'glove',
    rope: 'rope',
    tape: 'tape',
    switch: 'switch',
    pencil: 'pencil',
    sauce: 'sauce sos saus',
    cotton: 'cotton',
    powder: 'powder pwdr powdr',
    grey: 'grey gray',
    brown: 'brown brn',
    pink: 'pink',
    garlic: 'garlic',
    onion: 'onion',
    ginger: 'ginger',
    mint: 'mint',
    coconut: 'coconut',
    honey: 'honey',
    towel: 'towel',
    brush: 'brush',
    hammer: 'hammer',
    hinge: 'hinge',
    screwdriver: 'screwdriver',
    fennel: 'fennel',
    cardamom: 'cardamom',
    clove: 'clove',
    fenugreek: 'fenugreek',
    peas: 'pea peas',
  },
  phrases: {
    negation: 'scratch that|no wait',
    slip: 'i mean|i meant|no wait|make that',
    more: 'up by|chuck in|toss in|throw in|slip in',
    less: 'down by',
    remove:
      'leave out|not required|not needed|get rid|do away with|no more of|take away|cross out|cross off|knock off|cut out|take off|strike off|strike out|get rid of|dont send|do not send|dont want|do not want|no need of',
    same: 'as it is|as is|rest is ok|rest ok|rest fine|rest same|rest all same|rest all ok|rest as it is|others same|stays same',
    last: 'last one|last item|last wala|last product',
    clear:
      'start over|start again|start afresh|from scratch|clear list|wipe the whole|wipe everything|wipe it all|scrap all|scrap everything|scrap the lot|scrap it all|bin everything|bin it all|cancel everything|cancel all|clear the list|clear cart|empty the list|empty cart',
    instead: 'in place of|instead of|insted of|rather than|in its place|in their place',
    inPlace: 'turns into|turn into|turned into|becomes',
    filler:
      'or not|does not matter|doesnt matter|no problem|no hurry|not urgent|no issue|no worries|no rush|nothing else|nothing more|that is all|thats all',
  },
  words: {
    filler: `a an the if of for me my i im ive id we us our ours you your yours it its he his him she her they them their this
      that these those there here is are am was were be been being do does did have has had having get gets got getting go
      goes going gone come comes came coming to in into on onto at from with without within till until by before after
      between under over down off out inside outside near please pls plz plss pleas kindly send sending sent need needs
      needed want wants wanted require required requires give giving given order orders ordering ordered take takes taking
      taken buy buying bring bringing deliver delivers delivery delivering delivered supply supplying dispatch book
      booking like place placing put putting keep kept keeping load loading unload unloading pack packed packing arrange
      arranging run running ran ready write down hand over start started finish finished complete completed make made use
      used using wait waiting reach reaching reached pick pickup drop collect collecting come help try ask asked asking
      tell told say said says let lets see know think sure hope will would shall should can could may might must also too
      very much many lot lots now today tomorrow tonight yesterday morning afternoon evening night noon week weekly month
      monthly daily day days time times hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday
      mon tue wed thu thur fri sat sun urgent urgently asap immediately quick quickly fast soon early late later earlier
      first second third then next rest again ok okay okey yes yeah ya yep hi hello hey dear sir sirji madam maam mam bro
      bhai boss brother uncle aunty friend thank thanks thankyou thx tnx regards welcome good great nice fine well
      correct proper fresh new old usual regular normal same kind kinds type types sort sorts quality grade brand one ones
      item items list goods material stuff things thing requirement order stock shop store godown warehouse site office
      hotel hostel mess temple school house home room kitchen canteen dhaba restaurant party wedding function festival season
      customer customers project work job labour labor mistri worker workers painter plumber electrician carpenter mason
      contractor driver auto tempo truck van vehicle gate building tower floor wall walls roof slab staff boy boys man men
      people guy guys name note noted below above following attached photo pic details total each per every both all any
      some few only just even still already yet once about else other than more less so as if but because since while when
      wher where which who whom what how why not no off number num size worth qty quantity gauge pin nd n u ur r d
      hv plz wala self itself end last side front back bottom top empty short low running left right finishing over
      kam almost nearly currently sorry sry oops account credit cash udhaar rate rates price cost amount bill from mine ask aslo itm itms
      snd sned sendd sen dlvr delivr plse pleaase pliz reqr reqd rqd nd
      tmrw tmr tomo tdy tonite morn eve wknd weekend asp trip lorry bus boot client previous opening reopening sitting
      upto thats st th rd lunch dinner breakfast lift ring free idle pending possible promise mind fellow loaded
      challan indent ref reply fwd forwarded traders trader enterprises agency agencies provision medicals pharmacy bakery
      parlour parlor salon hospital guest guests standing chef caterer caterers despatch dispatched follows follow
      chilled phase lane available transport separate separately reqd mtrl appr ppl etc everywhere coughing chewing
      theyre matter matters doesnt stays changed principal counter closes opens wing enclave uniform weeks plenty mom mum papa mummy dad dada son
      daughter wife husband madamji says tells wants mentions mentioned photo picture confirm confirmed thru through
      whenever whichever somehow actually basically anyway meanwhile separately directly direct straight
      quickest earliest loaded unloaded collected christmas easter eid diwali holi navratri dussehra rakhi onam pongal
      rajesh ramesh suresh mukesh mahesh dinesh naresh rakesh raju pappu sonu monu munna vijay ajay sanjay vinod pramod
      ravi amit sumit rohit anil sunil ashok salim imran irfan abdul yusuf aslam iqbal gupta sharma verma yadav patel shah
      mehta agarwal agrawal mishra tiwari pandey fernandes joseph thomas delhi mumbai pune nagpur indore bhopal jaipur kanpur
      lucknow gorakhpur patna ranchi kolkata surat ahmedabad hyderabad bangalore bengaluru chennai`,
    article: 'a an',
    partitive: 'of',
    scaleLink: 'and',
    joiner: 'and plus n nd along',
    more: 'more chuck toss slip throw extra add plus additional another increase also',
    remove:
      'hold remove delete drop cancel clear skip scratch omit erase ditch bin nix scrap lose exclude strike nil minus shave knock',
    set: 'make bump revise raise change set update only keep take shud should',
    ratherThan: 'not',
    negation: 'not no dont without',
    less: 'less fewer cut reduce decrease lower lesser',
    double: 'double doubled doubling twice dbl dubble',
    triple: 'triple tripled thrice treble',
    part: 'off of by minus',
    rest: 'rest remaining others',
    only: 'only',
    both: 'both each',
    last: 'last',
    same: 'same unchanged asis',
    everything: 'all everything evrything everthing whole',
    instead: 'instead insted',
    swap: 'flip turn turns convert swap replace exchange change switch',
    into: 'into to',
    against: 'for with by',
    link: 'of the with',
    slip: 'wrong typed wrote meant oops wait um umm uh sorry',
    range: 'to or',
    approximate: 'about approx approximately around almost roughly some few several bunch',
    price: 'rs inr r re rupee rate mrp price',
    ordering: 'send need want require order supply deliver dispatch arrange pack',
    polite: 'please pls plz kindly sir my the it this order ok',
    closing: 'coming started finished',
    note: 'at near by before till to for',
    aside: `gst gstin pan phone mobile mob mo contact am pm oclock gate floor flat shop house sector date dt driver upi`,
    address: 'address road rd street lane sector plot flat near opp opposite pin pincode deliver',
    currency: 'r rs inr rupee rupees',
    countSign: 'qty quantity quant',
    numberSign: 'no nos number num n nr nº numero',
    upTo: 'to',
    by: 'by',
    clock: 'am pm oclock hrs h hs',
    beforeTime: 'before by till until after',
    month: `jan january feb february march apr april june july aug august sept september oct october nov november dec
      december`,
    place: `shop plot sector sec flat house gate site block lane floor road ward room nh highway phase phone mobile mob contact
      tel whatsapp call gst gstin pan pin pincode km tower wing pillar bus truck bill invoice challan po counter table`,
    money: 'payment advance cheque cash paid',
    near: 'near nr opp opposite behind beside',
    genitive: 'of',
    label: 'no nos number numero size',
    column: `sno sr srno no s n item items qty quantity rate price amount amt unit units total product products mrp name
      particulars description code hsn`,
  },
};
