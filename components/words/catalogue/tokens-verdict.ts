/** The token inspector: who is asked about a token, and what the answer means. */
export const tokensVerdict: Readonly<Record<string, string>> = {
	// judges
	"The API": "Die API",
	"Other API": "Andere API",
	"API, with proof": "API, mit Proof",
	"The client": "Der Client",
	"Other client": "Anderer Client",
	"Auth server": "Auth-Server",
	"The server": "Der Server",
	"Other server": "Anderer Server",
	"Print service": "Print service",
	"A stranger": "Jemand Fremdes",
	"an access token": "ein Access-Token",
	"an ID Token": "ein ID-Token",
	"a DPoP proof": "ein DPoP-Proof",
	"a client assertion": "eine Client-Assertion",
	"an opaque token": "ein opakes Token",
	// VerdictPane
	"Checked as": "Geprüft als",
	"Send the API of this run every wrong call": "Der API dieses Laufs jeden falschen Aufruf senden",
	"Sent to an API as an access token:": "Als Access-Token an eine API gesendet:",
	"Without this check: {what}": "Ohne diese Prüfung: {what}",
	"This token names no issuer; the servers here expect {issuer}.":
		"Dieses Token nennt keinen Aussteller; die Server hier erwarten {issuer}.",
	"This token is from elsewhere: the servers here expect the issuer {issuer}.":
		"Dieses Token ist von anderswo: Die Server hier erwarten den Aussteller {issuer}.",
	"This check failed in our simulator, not in OAuth.": "Diese Prüfung scheiterte an unserem Simulator, nicht an OAuth.",
	"This check could not be fetched: the server cannot be reached.":
		"Diese Prüfung ließ sich nicht laden: Der Server ist nicht erreichbar.",
	"What stands below is the answer before it.": "Was unten steht, ist die Antwort davor.",
	"A client must not read it.": "Ein Client darf es nicht lesen.",
	"To a client an access token is opaque: its form may change at any time (RFC 9068 §6). The client only carries it, so there is no verdict.":
		"Für einen Client ist ein Access-Token opak: Seine Form kann sich jederzeit ändern (RFC 9068 §6). Der Client trägt es nur, also gibt es kein Urteil.",
	// VerdictFoot
	"Copy decoded": "Dekodiert kopieren",
	"Verify again": "Neu prüfen",
	// verdict-words
	"Nobody answers at this address.": "An dieser Adresse antwortet niemand.",
	"In this simulation the servers are at https://as.example and https://api.example.":
		"In dieser Simulation sind die Server unter https://as.example und https://api.example.",
	"{who} does not look at it.": "{who} sieht es sich nicht an.",
	"It answers {status}: it takes no such request at this address.":
		"Die Antwort ist {status}: An dieser Adresse wird keine solche Anfrage angenommen.",
	"Compared: {sides} ({spec}).": "Verglichen: {sides} ({spec}).",
	"See {spec}.": "Siehe {spec}.",
	"{who} looks no further.": "{who} prüft nicht weiter.",
	"The API refuses the access token beside it.": "Die API lehnt das Access-Token daneben ab.",
	"The signature does not match.": "Die Signatur passt nicht.",
	"There is no signature.": "Es gibt keine Signatur.",
	"The third segment is empty. {end}": "Das dritte Segment ist leer. {end}",
	"One character of it changed, so it fits nothing. {end}":
		"Ein Zeichen davon ist anders, also passt sie zu nichts. {end}",
	"It was not made with the key in 1 over 1 and 2. {end}":
		"Sie wurde nicht mit dem Schlüssel in 1 über 1 und 2 erzeugt. {end}",
	"It was not made with {key} over 1 and 2. {end}": "Sie wurde nicht mit {key} über 1 und 2 erzeugt. {end}",
	"key {id}": "Schlüssel {id}",
	nothing: "nichts",
	"One character changed, {before} became {after}, and the signature over 1 and 2 no longer fits. {end}":
		"Ein Zeichen ist anders, {before} wurde {after}, und die Signatur über 1 und 2 passt nicht mehr. {end}",
	"Without the key, {before} became {after}, and the signature over 1 and 2 no longer fits. {end}":
		"Ohne den Schlüssel wurde {before} zu {after}, und die Signatur über 1 und 2 passt nicht mehr. {end}",
	// acceptances
	"The signature matches key {key}.": "Die Signatur passt zum Schlüssel {key}.",
	"The API fetched the key from {address}, never from the token. It answers {status} and shows {photos}.":
		"Die API hat den Schlüssel von {address} geholt, nie aus dem Token. Sie antwortet {status} und zeigt {photos}.",
	"The token came with a proof of its key.": "Das Token kam mit einem Proof seines Schlüssels.",
	"Its cnf names the key that signed the proof, so whoever sent it holds that key (RFC 9449 §7.1). The API answers {status} and shows {photos}.":
		"Sein cnf nennt den Schlüssel, der den Proof signiert hat; wer es gesendet hat, hat also diesen Schlüssel (RFC 9449 §7.1). Die API antwortet {status} und zeigt {photos}.",
	"The client lets {user} in.": "Der Client lässt {user} hinein.",
	"The client accepts it, although its sub names nobody.": "Der Client nimmt es an, obwohl sein sub niemanden nennt.",
	"{issuer} says so, to this client, in answer to what this session asked (OpenID Core §3.1.3.7). Only now does the client use the access token that came with it.":
		"{issuer} sagt es, diesem Client, als Antwort auf die Frage dieser Sitzung (OpenID Core §3.1.3.7). Erst jetzt nutzt der Client das Access-Token, das mitkam.",
	"The proof fits this request, and the token.": "Der Proof passt zu dieser Anfrage und zum Token.",
	"It was made just now, for this method and address, with the key that the token names (RFC 9449 §4.3). The API answers {status} and shows {photos}.":
		"Er wurde gerade eben erzeugt, für diese Methode und Adresse, mit dem Schlüssel, den das Token nennt (RFC 9449 §4.3). Die API antwortet {status} und zeigt {photos}.",
	"The proof fits this request.": "Der Proof passt zu dieser Anfrage.",
	"The server answers {status} with token_type {type}: it binds the token that it issues to the key of the proof (RFC 9449 §5, §6.1).":
		"Der Server antwortet {status} mit token_type {type}: Er bindet das Token, das er ausstellt, an den Schlüssel des Proofs (RFC 9449 §5, §6.1).",
	"This is {client}, as far as a key can tell.": "Das ist {client}, soweit ein Schlüssel das sagen kann.",
	"The signature fits a key that the client has registered, and no secret has travelled (RFC 7523 §3). The server answers {status} with an access token.":
		"Die Signatur passt zu einem Schlüssel, den der Client registriert hat, und kein Geheimnis war unterwegs (RFC 7523 §3). Der Server antwortet {status} mit einem Access-Token.",
	"no photos: it knows no such user": "keine Fotos: Diesen Nutzer kennt sie nicht",
	"{count} photos": "{count} Fotos",
	// kind-words
	missing: "nicht vorhanden",
	null: "null",
	"a list": "eine Liste",
	"a text": "ein Text",
	"a number": "eine Zahl",
	"a boolean": "ein Boolean",
	"an object": "ein Objekt",
	"null, not a number": "null, keine Zahl",
	"a list, not a number": "eine Liste, keine Zahl",
	"a text, not a number": "ein Text, keine Zahl",
	"a boolean, not a number": "ein Boolean, keine Zahl",
	"an object, not a number": "ein Objekt, keine Zahl",
	"a number too large to count": "eine zu große Zahl",
	// refusals
	"The token has no {name}": "Das Token hat kein {name}",
	"Its {name} is {value}": "Sein {name} ist {value}",
	"{its}; the list says {list}, and the names of algorithms are case-sensitive (RFC 7515 §4.1.1). A token that chose for itself would choose {none} (RFC 8725 §3.1).":
		"{its}; die Liste sagt {list}, und bei Namen von Algorithmen zählt die Großschreibung (RFC 7515 §4.1.1). Ein Token, das selbst wählen dürfte, würde {none} wählen (RFC 8725 §3.1).",
	"{its}; the list says {list}. A token that chose for itself would choose {none} (RFC 8725 §3.1).":
		"{its}; die Liste sagt {list}. Ein Token, das selbst wählen dürfte, würde {none} wählen (RFC 8725 §3.1).",
	"The algorithm is not on the API's list.": "Der Algorithmus steht nicht auf der Liste der API.",
	"The algorithm is not on the client's list.": "Der Algorithmus steht nicht auf der Liste des Clients.",
	"The algorithm is not on the server's list.": "Der Algorithmus steht nicht auf der Liste des Servers.",
	"What it calls critical is no extension.": "Was es kritisch nennt, ist keine Erweiterung.",
	"Its {name} is {value}, and it should be a list of extensions. {who} refuses such a header, as it may (RFC 7515 §4.1.11). It has not looked at the signature.":
		"Sein {name} ist {value}, und das sollte eine Liste von Erweiterungen sein. {who} lehnt einen solchen Header ab, was erlaubt ist (RFC 7515 §4.1.11). Die Signatur wurde nicht angesehen.",
	"It has an extension that must be understood.": "Es hat eine Erweiterung, die verstanden werden muss.",
	"Its {name} is {value}. {who} understands no extension, so it must refuse, whoever signed the token (RFC 7515 §4.1.11). It has not looked at the signature.":
		"Sein {name} ist {value}. {who} versteht keine Erweiterung und muss ablehnen, wer auch immer das Token signiert hat (RFC 7515 §4.1.11). Die Signatur wurde nicht angesehen.",
	"It does not say who made it.": "Es sagt nicht, wer es erzeugt hat.",
	"It names another issuer.": "Es nennt einen anderen Aussteller.",
	"iss is {kind}, so it names no issuer.": "iss ist {kind} und nennt keinen Aussteller.",
	"{its}; this API trusts {issuer} alone (RFC 9068 §4).": "{its}; diese API vertraut nur {issuer} (RFC 9068 §4).",
	"The token is meant for another API.": "Das Token ist für eine andere API bestimmt.",
	"The token names nobody for whom it is meant.": "Das Token nennt niemanden, für den es bestimmt ist.",
	"{its}; this one is {api}. The signature is good, and that is not enough (RFC 9068 §4).":
		"{its}; diese hier ist {api}. Die Signatur ist gut, und das reicht nicht (RFC 9068 §4).",
	"The scope does not cover this call.": "Der Scope deckt diesen Aufruf nicht ab.",
	"{its}; the call needs {needed}. The token is good, so this is 403 and not 401 (RFC 6750 §3.1).":
		"{its}; der Aufruf braucht {needed}. Das Token ist gut, also ist das 403 und nicht 401 (RFC 6750 §3.1).",
	"{its}, which is {kind}; a scope is one text with spaces (RFC 8693 §4.2); the call needs {needed}. The token is good, so this is 403 and not 401 (RFC 6750 §3.1).":
		"{its}, das ist {kind}; ein Scope ist ein Text mit Leerzeichen (RFC 8693 §4.2); der Aufruf braucht {needed}. Das Token ist gut, also ist das 403 und nicht 401 (RFC 6750 §3.1).",
	"This token is no bearer token.": "Dieses Token ist kein Bearer-Token.",
	"Its {name} names a key, so it has to come with the scheme {needed} and a proof of that key. As {used} it would work for whoever has a copy (RFC 9449 §7.1, §7.2).":
		"Sein {name} nennt einen Schlüssel, also muss es mit dem Schema {needed} und einem Proof dieses Schlüssels kommen. Als {used} würde es für alle funktionieren, die eine Kopie haben (RFC 9449 §7.1, §7.2).",
	"The token does not say when it ends.": "Das Token sagt nicht, wann es endet.",
	"It has no exp, and it must have one.": "Es hat kein exp und muss eines haben.",
	"exp is {problem}.": "exp ist {problem}.",
	"{its}. A time is a number of seconds since 1970 (RFC 7519 §2, §4.1.4), so nobody can tell when the token ends.":
		"{its}. Eine Zeit ist eine Anzahl Sekunden seit 1970 (RFC 7519 §2, §4.1.4), also kann niemand sagen, wann das Token endet.",
	"The token has expired.": "Das Token ist abgelaufen.",
	"It works before {end}, and the clock says {now} (RFC 7519 §4.1.4). Not a character of it has changed.":
		"Es gilt vor {end}, und die Uhr sagt {now} (RFC 7519 §4.1.4). Kein Zeichen davon hat sich geändert.",
	"It works at no time of any calendar, and the clock says {now} (RFC 7519 §4.1.4). Not a character of it has changed.":
		"Es gilt zu keiner Zeit irgendeines Kalenders, und die Uhr sagt {now} (RFC 7519 §4.1.4). Kein Zeichen davon hat sich geändert.",
	"It has no exp, and an access token must have one (RFC 9068 §2.2).":
		"Es hat kein exp, und ein Access-Token muss eines haben (RFC 9068 §2.2).",
	"It has no exp, and an ID Token must have one (OpenID Core §2).":
		"Es hat kein exp, und ein ID-Token muss eines haben (OpenID Core §2).",
	"It has no exp, and an assertion must have one (RFC 7523 §3).":
		"Es hat kein exp, und eine Assertion muss eines haben (RFC 7523 §3).",
	"The token names no key.": "Das Token nennt keinen Schlüssel.",
	"No key of the issuer has this id.": "Kein Schlüssel des Ausstellers hat diese ID.",
	"The API knows the keys at {address}, and without a {name} it looks for none. A key inside a token is nobody's key (RFC 8725 §3.8).":
		"Die API kennt die Schlüssel unter {address}, und ohne {name} sucht sie keinen. Ein Schlüssel in einem Token ist niemandes Schlüssel (RFC 8725 §3.8).",
	"The API knows the keys at {address}, and {key} is not among them. A key inside a token is nobody's key (RFC 8725 §3.8).":
		"Die API kennt die Schlüssel unter {address}, und {key} ist nicht darunter. Ein Schlüssel in einem Token ist niemandes Schlüssel (RFC 8725 §3.8).",
	"This is not an access token.": "Das ist kein Access-Token.",
	"{its}; an access token says {type} (RFC 9068 §4). So an ID Token opens nothing here.":
		"{its}; ein Access-Token sagt {type} (RFC 9068 §4). Ein ID-Token öffnet hier also nichts.",
	// IntrospectionPane
	Asked: "Gefragt",
	"Asked by": "Gefragt von",
	"What the server checks before it answers": "Was der Server prüft, bevor er antwortet",
	// introspection-words
	"The token is active, for this API and at this moment.": "Das Token ist aktiv, für diese API und in diesem Moment.",
	"The text said nothing, so the API has asked. It learns whom the token is about and what it allows (RFC 7662 §2.2). This API keeps no answer: it asks again for the next call.":
		"Der Text sagte nichts, also hat die API gefragt. Sie erfährt, um wen es beim Token geht und was es erlaubt (RFC 7662 §2.2). Diese API behält keine Antwort: Sie fragt beim nächsten Aufruf wieder.",
	"The token is not active. That is all that is said.": "Das Token ist nicht aktiv. Mehr wird nicht gesagt.",
	"The server knows more: {reason}. It does not say why: a reason would tell the caller more than it may know (RFC 7662 §2.2).":
		"Der Server weiß mehr: {reason}. Er sagt nicht, warum: Ein Grund würde dem Aufrufer mehr verraten, als er wissen darf (RFC 7662 §2.2).",
	"Who is not known gets no answer.": "Wer nicht bekannt ist, bekommt keine Antwort.",
	"The server refuses the one who asks, not the token: {reason}. Else anybody could try texts until one is a token (RFC 7662 §2.1, §2.3).":
		"Der Server lehnt ab, wer fragt, nicht das Token: {reason}. Sonst könnten alle Texte probieren, bis einer ein Token ist (RFC 7662 §2.1, §2.3).",
};
