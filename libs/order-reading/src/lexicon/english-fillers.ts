/** What is said around goods and names none. */
export const englishFillers = `clear purchase dated ref reference call called a an the if of for me my i im ive id we us our ours you your yours it its he his him she her they them their this
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
  either item items list goods material stuff things thing requirement order stock shop store godown warehouse site office
  hotel hostel mess temple school house home room kitchen canteen dhaba restaurant party wedding function festival season
  customer customers project work job labour labor mistri worker workers painter plumber electrician carpenter mason
  contractor driver auto tempo truck van vehicle gate building tower floor wall walls roof slab staff boy boys man men
  people guy guys name note noted below above following attached photo pic details total each per every both all any
  some few only just even still already yet once about else other than more less so as if but because since while when
  wher where which who whom what how why not no off number num size sz worth plain simple ordinary qty quantity gauge pin nd n u ur r d
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
  hurry hurrying approx play term terms space dated playing game games dont doctor nurse teacher madame engineer architect
  lucknow gorakhpur patna ranchi kolkata surat ahmedabad hyderabad bangalore bengaluru chennai`;
