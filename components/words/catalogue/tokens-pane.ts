/** The token inspector: the token, where it comes from, and the tools of a forger. */
export const tokensPane: Readonly<Record<string, string>> = {
	// InspectTitle
	"PKCE calculator": "PKCE-Rechner",
	// TokenInspector
	"Token inspector": "Token-Inspektor",
	"Answer {number}. {who}: Refused with {what} at: {check}.":
		"Antwort {number}. {who}: Abgelehnt mit {what} bei: {check}.",
	"Answer {number}. {who}: Accepted.": "Antwort {number}. {who}: Angenommen.",
	"Answer {number}. {who}: Accepted with {what}.": "Antwort {number}. {who}: Angenommen mit {what}.",
	// examples
	"Bound token": "Gebundenes Token",
	"Opaque token": "Opakes Token",
	// ExampleBar
	"Try one of these": "Probiere eines davon",
	// TokenPane
	Paste: "Einfügen",
	"Decoded here in your browser.": "Hier in deinem Browser dekodiert.",
	"Decoding is not verifying.": "Dekodieren ist nicht Verifizieren.",
	"What readers may read in two ways": "Was sich auf zwei Arten lesen lässt",
	"Your token": "Dein Token",
	"signed by {icon} the auth server": "signiert von {icon} dem Autorisierungsserver",
	"signed by {icon} the client": "signiert von {icon} dem Client",
	"its maker is not verified": "Herkunft nicht verifiziert",
	"made by {icon} the {maker}, before the first hop of {lesson}":
		"erzeugt von {icon} {maker}, vor dem ersten Hop von {lesson}",
	"made by {icon} the {maker}, hop {hop} of {lesson}": "erzeugt von {icon} {maker}, Hop {hop} von {lesson}",
	"{who} says": "{who} sagt",
	"Pick from a flow": "Aus einem Flow wählen",
	"This may be a live token. It stays in this tab, but do not show it on the projector.":
		"Das könnte ein gültiges Token sein. Es bleibt in diesem Tab, aber zeige es nicht am Beamer.",
	"Show values": "Werte zeigen",
	"Hide values": "Werte verbergen",
	// PasteForm
	"Your token. It stays in this tab.": "Dein Token. Es bleibt in diesem Tab.",
	Decode: "Dekodieren",
	"It is an opaque token": "Es ist ein opakes Token",
	Cancel: "Abbrechen",
	// PastedNote
	"There were {count} tokens in the text. This is one without a name.":
		"Im Text waren {count} Token. Das ist eines ohne Namen.",
	"There were {count} tokens in the text. This is {name}.": "Im Text waren {count} Token. Das ist {name}.",
	"Read number {number} instead": "Stattdessen Nummer {number} lesen",
	"Read {name} instead": "Stattdessen {name} lesen",
	// read-token
	"If it is a token, it is an opaque token: only its issuer can say what it means (introspection, RFC 7662).":
		"Wenn es ein Token ist, ist es ein opakes: Nur sein Aussteller kann sagen, was es bedeutet (Introspection, RFC 7662).",
	"There is nothing here yet. Paste a token first.": "Hier ist noch nichts. Füge zuerst ein Token ein.",
	"It was put together from what was pasted: line breaks, spaces, escapes or characters that nobody can see were taken out of it.":
		"Es wurde aus dem Eingefügten zusammengesetzt: Zeilenumbrüche, Leerzeichen, Escapes oder unsichtbare Zeichen wurden entfernt.",
	"What follows behind {tilde} is left out: the disclosures of an SD-JWT.":
		"Was nach {tilde} folgt, ist weggelassen: die Disclosures eines SD-JWT.",
	"There is the beginning of a JWT in this text, and no whole one. Copy all of it.":
		"In diesem Text steht der Anfang eines JWT, aber kein ganzes. Kopiere es vollständig.",
	"This token was shortened where it was shown: the dots stand for the rest. Copy the whole of it.":
		"Dieses Token wurde dort, wo es gezeigt wurde, gekürzt: Die Punkte stehen für den Rest. Kopiere es vollständig.",
	"This is not a token, and there is none in it: it has characters that no token has (RFC 6750 §2.1). Copy the token alone.":
		"Das ist kein Token, und es steckt keines darin: Es hat Zeichen, die kein Token hat (RFC 6750 §2.1). Kopiere nur das Token.",
	"This token has five segments, so it is encrypted (JWE, RFC 7519 §3): only who has the key can read it.":
		"Dieses Token hat fünf Segmente, ist also verschlüsselt (JWE, RFC 7519 §3): Nur wer den Schlüssel hat, kann es lesen.",
	"This is a signature in its JSON form (JWS). A JWT always has the compact form (RFC 7519 §1).":
		"Das ist eine Signatur in ihrer JSON-Form (JWS). Ein JWT hat immer die kompakte Form (RFC 7519 §1).",
	"This is JSON without a token. Paste the value of access_token or id_token alone.":
		"Das ist JSON ohne Token. Füge nur den Wert von access_token oder id_token ein.",
	"A JWT has three segments; this has {count}.": "Ein JWT hat drei Segmente; das hier hat {count}.",
	"Something stands behind it.": "Dahinter steht noch etwas.",
	"One without a signature ends with a dot, which is missing (RFC 7519 §6).":
		"Eines ohne Signatur endet mit einem Punkt, der hier fehlt (RFC 7519 §6).",
	"The rest is missing.": "Der Rest fehlt.",
	"This is longer than what servers commonly take in a header, so it is hardly a token.":
		"Das ist länger, als Server in einem Header üblicherweise annehmen, also kaum ein Token.",
	"This is short for a token: one that nobody can guess has 22 letters or more (OAuth 2.1 §7.7).":
		"Das ist kurz für ein Token: Eines, das niemand erraten kann, hat 22 Zeichen oder mehr (OAuth 2.1 §7.7).",
	// KindLine
	"This is no JWT, so it is opaque: only its issuer can say what it means.":
		"Das ist kein JWT, also opak: Nur sein Aussteller kann sagen, was es bedeutet.",
	"Read it as": "Lesen als",
	"This is {kind}: {because}.": "Das ist {kind}: {because}.",
	"This seems to be {kind}: {because}.": "Das scheint {kind} zu sein: {because}.",
	// Segments
	"{count} bytes over 1 and 2": "{count} Oktette über 1 und 2",
	"how it is signed": "wie es signiert ist",
	"what it claims": "was es behauptet",
	"None.": "Keine.",
	"and {count} more characters": "und {count} weitere Zeichen",
	"Taken away.": "Weggenommen.",
	// OpaqueText
	"Nothing to decode": "Nichts zu dekodieren",
	"{count} random characters. They say nothing by themselves: the server that issued them remembers what they stand for, and an API has to ask it (RFC 7662 §1).":
		"{count} zufällige Zeichen. Für sich sagen sie nichts: Der Server, der sie ausgestellt hat, weiß noch, wofür sie stehen, und eine API muss ihn fragen (RFC 7662 §1).",
	// Covered
	covered: "verdeckt",
	// ForgePane
	"Forge it": "Fälsche es",
	"what you change turns red": "was du änderst, wird rot",
	"Undo all": "Alles rückgängig",
	"Flip one character": "Ein Zeichen kippen",
	"Change alg": "alg ändern",
	"Change a claim": "Claim ändern",
	"Send it twice": "Zweimal senden",
	"Name this algorithm": "Diesen Algorithmus nennen",
	"In which segment": "In welchem Segment",
	"1 Header": "1 Header",
	"2 Payload": "2 Payload",
	"3 Signature": "3 Signatur",
	"Let it expire": "Ablaufen lassen",
	// MemberForm
	Claim: "Claim",
	"says ~ of a claim": "sagt",
	// CallForm
	"The request that it comes with": "Die Anfrage, mit der es kommt",
	URL: "URL",
	// Exchange
	"The token response that brought it": "Die Token-Antwort, die es brachte",
	"What was sent, and what came back: answer {number}": "Was gesendet wurde und was zurückkam: Antwort {number}",
	"The token response that brought it: answer {number}": "Die Token-Antwort, die es brachte: Antwort {number}",
	// run-loader
	"At hop {hop}": "Bei Hop {hop}",
	"When it has expired": "Nach Ablauf",
	// useTokens
	"This run failed in our simulator, not in OAuth. The token below is still the last one.":
		"Dieser Lauf scheiterte an unserem Simulator, nicht an OAuth. Das Token unten ist noch das letzte.",
	"This run could not be fetched: the server cannot be reached. The token below is still the last one.":
		"Dieser Lauf ließ sich nicht laden: Der Server ist nicht erreichbar. Das Token unten ist noch das letzte.",
	"The run that this link names does not hold this token, so the token stands alone.":
		"Der Lauf, den dieser Link nennt, enthält dieses Token nicht, also steht das Token allein.",
	"The run that this link names could not be fetched: the server cannot be reached. So the token stands alone.":
		"Der Lauf, den dieser Link nennt, ließ sich nicht laden: Der Server ist nicht erreichbar. Also steht das Token allein.",
	"No token is issued in the default run of {lesson}. The token below is still the last one.":
		"Im Standardlauf von {lesson} wird kein Token ausgestellt. Das Token unten ist noch das letzte.",
};
