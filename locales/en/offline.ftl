## Without a connection: what the browser kept.

offline-title = What this telephone knows of the town
offline-notice = No connection. This is what your browser kept of the town’s listings on { $date }. Hours may have changed; forms need a connection.
offline-missing = This page needs a connection. Open it again when you have one. Until then, look in what your browser kept:

kept-here-title = When there is no connection
kept-here-what = You can keep this on this phone, and read it without a connection:
kept-here-who = Whoever has this phone in their hands can read it too: that somebody here has a request, where it lies and how it stands. Your name, what you asked for, messages, documents and the card are not kept. Do not choose this on a phone that others use. It goes when you take the tick away, when you press “{ finish }”, and 30 days after you last opened this page.
kept-here-choose = Keep this on this phone
kept-here-kept = It is kept on this phone.
kept-here-gone = It is no longer on this phone.
kept-here-as-of = As of { $date }
kept-here-remove = Remove this from this phone
