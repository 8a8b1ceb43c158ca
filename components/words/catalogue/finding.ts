/** The search, the list of error codes, and the glossary. */
export const finding: Readonly<Record<string, string>> = {
	// kind-names
	Course: "Kurs",
	"Error codes": "Fehlercodes",
	"Parameters and headers": "Parameter und Header",
	Clauses: "Abschnitte der Standards",
	// Results
	"Lessons, attacks, error codes, checks, parameters, terms, protections and clauses of the standards. One letter may be wrong.":
		"Lektionen, Angriffe, Fehlercodes, Prüfungen, Parameter, Begriffe, Schutzmaßnahmen und Abschnitte der Standards. Ein Buchstabe darf falsch sein. Gesucht wird in englischem Text.",
	"All {count}": "Alle {count}",
	"Nothing on this site has “{typed}” in its name, or nearly so.":
		"Nichts auf dieser Website heißt „{typed}“ oder so ähnlich.",
	// SearchPanel
	"Search lessons, attacks, terms, parameters, error codes, checks and clauses":
		"Lektionen, Angriffe, Begriffe, Parameter, Fehlercodes, Prüfungen und Abschnitte der Standards suchen",
	"invalid_grant, verifier, RFC 7636, mix-up": "invalid_grant, verifier, RFC 7636, mix-up",
	"What was typed has no character that can be seen.": "Das Getippte hat kein sichtbares Zeichen.",
	"Fetching what can be searched for.": "Holt, wonach gesucht werden kann.",
	"What can be searched for could not be fetched: the server cannot be reached.":
		"Wonach gesucht werden kann, konnte nicht geholt werden: Der Server ist nicht erreichbar.",
	"No results for {typed}": "Keine Treffer für {typed}",
	"1 result for {typed}": "1 Treffer für {typed}",
	"{count} results for {typed}": "{count} Treffer für {typed}",
	// ErrorList
	"No error code": "Kein Fehlercode",
	"These can answer so, too, and do in no run here. Each link leads to where one is asked: {checks}.":
		"Auch diese können so antworten und tun es hier in keinem Lauf. Jeder Link führt dahin, wo eine gefragt wird: {checks}.",
	"nothing is answered": "keine Antwort",
	"{status}, in the body": "{status}, im Body",
	"{status}, in WWW-Authenticate": "{status}, in WWW-Authenticate",
	"{status}, on a page": "{status}, auf einer Seite",
	"{status}; the code stands on our stamp alone": "{status}; der Code steht nur auf unserem Stempel",
	"{status}, in the redirect": "{status}, in der Weiterleitung",
	// errors
	"Which check of whom answers so. Each link opens a run in which it says no, at that hop, save where the list says that it does in none. It is read from the runs of all lessons, and from some of free play.":
		"Welche Prüfung welcher Partei so antwortet. Jeder Link öffnet einen Lauf an dem Hop, an dem sie ablehnt, außer wo die Liste sagt, dass sie es in keinem tut. Die Liste ist aus den Läufen aller Lektionen gelesen und aus einigen des freien Spiels.",
	Codes: "Codes",
	"Codes of the standards": "Codes der Standards",
	"Words of this site": "Wörter dieser Website",
	"A client, a browser or a rule of an API decides for itself, and no standard has a code for it. Some of these words stand on a page, and others are only written on our stamps.":
		"Ein Client, ein Browser oder eine Regel einer API entscheidet für sich, und kein Standard hat einen Code dafür. Einige dieser Wörter stehen auf einer Seite, andere nur auf unseren Stempeln.",
	// glossary
	"{count} terms, each with its source or as a word of ours. The lessons link to them. What the servers answer has {list}.":
		"{count} Begriffe, jeder mit seiner Quelle oder als Wort von uns. Die Lektionen verweisen auf sie. Was die Server antworten, hat {list}.",
	"a list of its own": "eine eigene Liste",
	// TermCard
	"Press it to follow this value.": "Drücke darauf, um diesem Wert zu folgen.",
};
