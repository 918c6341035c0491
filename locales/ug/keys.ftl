# review: machine-drafted, not yet read by a native speaker

case-number = دېلو نومۇرى
case-number-what = ئۆچىرەت، خەت ۋە تېلېفون ئۈچۈن. ئۇ ھېچنېمىنى ئاچمايدۇ.
keep-number = دېلو نومۇرىنىمۇ كارتىدىن ئايرىم يېزىۋېلىڭ: ئۇ ھېچنېمىنى ئاچمايدۇ، لېكىن كۆزنەك ئىلتىماسىڭىزنى شۇنىڭدىن تاپالايدۇ.
staff-number-open = ئېچىش
staff-number-none = سىزنىڭ نۇقتىلىرىڭىزدا بۇ نومۇرلۇق دېلو يوق. رەقەملەرنى تەكشۈرۈڭ.
