# review: machine-drafted, not yet read by a native speaker
residence-registration-help-name = تۇرار جاي تىزىملىتىشقا ياردەم
residence-registration-help-summary = قايسى ماتېرىياللار كېرەكلىكىنى ئېيتىپ بېرىمىز، تىزىملىتىشنى سىز بىلەن بىللە تەييارلايمىز ۋە سىزگە ۋاقىت بېكىتىمىز.
residence-registration-help-synonyms = تۇرۇش ئىجازىتى, ئادرېس تىزىملاش, كۆچۈپ كېلىش

residence-registration-help-since = قاچاندىن بېرى بۇ يەردە تۇرۇۋاتىسىز؟
residence-registration-help-stays = نەدە تۇرىسىز؟
residence-registration-help-stays-own-rent = ئىجارىگە ئالغان ئۆيدە
residence-registration-help-stays-employer = ئىش ئورنى بەرگەن ياتاقتا
residence-registration-help-stays-relatives = تۇغقان ياكى دوستلارنىڭكىدە
residence-registration-help-stays-own-home = ئۆزۈمنىڭ ئۆيىدە
residence-registration-help-people = جەمئىي قانچە كىشى تىزىملىتىدۇ؟
residence-registration-help-people-hint = سىز ۋە بالىلارمۇ شۇنىڭ ئىچىدە.
residence-registration-help-done = تىزىملىتىش ئورنىغا بېرىپ باققانمۇ؟

residence-registration-help-basis = «نوپۇس تىزىملاش نىزامى» 15-ماددا: ئۈچ كۈن ۋە ئۇنىڭدىن ئارتۇق تۇرۇش
