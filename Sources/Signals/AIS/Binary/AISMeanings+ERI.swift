extension AISMeanings {
  /// Vessels and convoys of electronic reporting in inland navigation.
  ///
  /// Source: CCNR VTT 1.2, annex E. The two digits of maritime ship types that the annex sets beside them are for
  /// message 5 and no codes of this field.
  static let eriShipType = AISMeanings([
    8000: "Vessel, type unknown", 8010: "Motor freighter", 8020: "Motor tanker",
    8021: "Motor tanker, liquid cargo, type N", 8022: "Motor tanker, liquid cargo, type C",
    8023: "Motor tanker, dry cargo as if liquid (e.g. cement)", 8030: "Container vessel", 8040: "Gas tanker",
    8050: "Motor freighter, tug", 8060: "Motor tanker, tug",
    8070: "Motor freighter with one or more ships alongside", 8080: "Motor freighter with tanker",
    8090: "Motor freighter pushing one or more freighters",
    8100: "Motor freighter pushing at least one tank-ship",
    8110: "Tug, freighter", 8120: "Tug, tanker", 8130: "Tug freighter, coupled",
    8140: "Tug, freighter/tanker, coupled", 8150: "Freightbarge", 8160: "Tankbarge",
    8161: "Tankbarge, liquid cargo, type N", 8162: "Tankbarge, liquid cargo, type C",
    8163: "Tankbarge, dry cargo as if liquid (e.g. cement)", 8170: "Freightbarge with containers",
    8180: "Tankbarge, gas",
    8210: "Pushtow, one cargo barge", 8220: "Pushtow, two cargo barges", 8230: "Pushtow, three cargo barges",
    8240: "Pushtow, four cargo barges", 8250: "Pushtow, five cargo barges", 8260: "Pushtow, six cargo barges",
    8270: "Pushtow, seven cargo barges", 8280: "Pushtow, eight cargo barges", 8290: "Pushtow, nine or more barges",
    8310: "Pushtow, one tank/gas barge", 8320: "Pushtow, two barges at least one tanker or gas barge",
    8330: "Pushtow, three barges at least one tanker or gas barge",
    8340: "Pushtow, four barges at least one tanker or gas barge",
    8350: "Pushtow, five barges at least one tanker or gas barge",
    8360: "Pushtow, six barges at least one tanker or gas barge",
    8370: "Pushtow, seven barges at least one tanker or gas barge",
    8380: "Pushtow, eight barges at least one tanker or gas barge",
    8390: "Pushtow, nine or more barges at least one tanker or gas barge",
    8400: "Tug, single", 8410: "Tug, one or more tows", 8420: "Tug, assisting a vessel or linked combination",
    8430: "Pushboat, single", 8440: "Passenger ship, ferry, cruise ship, red cross ship", 8441: "Ferry",
    8442: "Red cross ship", 8443: "Cruise ship", 8444: "Passenger ship without accommodation",
    8450: "Service vessel, police patrol, port service",
    8460: "Vessel, work maintenance craft, floating derrick, cable-ship, buoy-ship, dredge",
    8470: "Object, towed, not otherwise specified", 8480: "Fishing boat", 8490: "Bunkership",
    8500: "Barge, tanker, chemical", 8510: "Object, not otherwise specified",
    1500: "General cargo vessel maritime", 1510: "Unit carrier maritime", 1520: "Bulk carrier maritime",
    1530: "Tanker", 1540: "Liquefied gas tanker", 1850: "Pleasure craft, longer than 20 metres",
    1900: "Fast ship", 1910: "Hydrofoil", 1920: "Catamaran fast",
  ])
}
