receipts-title = Receipts
receipts-text = Everything above has its place in the public log of this town, where nobody can tell whose it is. A receipt proves what happened and on which day, also without this town. Whoever you show it to sees what its line says.
receipts-all = Download all receipts
receipts-one = Receipt
about-log-title = The public log
about-log = Everything that happens to a request gets a place in a log that everybody can read and nobody can change unseen. It names no person and no request.
about-log-key = The key of this log
