/** The page that checks an API: calls, what the API looks at, and a token of one's own. */
export const checkApi: Readonly<Record<string, string>> = {
	// ApiChecker
	"Check an API": "Eine API prüfen",
	"Calls to the API, at {time}": "Aufrufe der API, um {time}",
	"What the API checks": "Was die API prüft",
	"The last question failed in our simulator, not in OAuth. These are the answers before it.":
		"Die letzte Frage scheiterte an unserem Simulator, nicht an OAuth. Dies sind die Antworten davor.",
	"The last question could not be asked: the server cannot be reached. These are the answers before it.":
		"Die letzte Frage war nicht zu stellen: der Server ist nicht zu erreichen. Dies sind die Antworten davor.",
	// ApiChoice
	"The API of": "Die API von",
	"{lesson}, as in the link": "{lesson}, wie im Link",
	"Ways to look at a token": "Arten, ein Token anzusehen",
	"Other flows, in their usual run": "Andere Flows, in ihrem üblichen Lauf",
	"Which API of the run": "Welche API des Laufs",
	// CallDetail
	"What should come of it: {sections}.": "Was daraus werden soll: {sections}.",
	"Take this token apart": "Dieses Token zerlegen",
	"Checks that ran, in their order": "Gelaufene Prüfungen, der Reihe nach",
	"Before it answers, the API asks:": "Bevor sie antwortet, fragt die API:",
	"On the connection the caller has shown the certificate of nobody who can be read.":
		"Auf der Verbindung wurde ein Zertifikat gezeigt, aus dem niemand zu lesen ist.",
	"On the connection the caller has shown the certificate of {subject}.":
		"Auf der Verbindung wurde das Zertifikat von {subject} gezeigt.",
	// CallTable
	call: "Aufruf",
	should: "soll",
	clause: "Stelle",
	came: "kam",
	"Each call, what the API should answer and where that is written, what it answers, and whether that is the same":
		"Jeder Aufruf, was die API antworten soll und wo das steht, was sie antwortet, und ob das dasselbe ist",
	changed: "geändert",
	// OwnToken
	"Your own token": "Dein eigenes Token",
	"This API takes opaque tokens. They say nothing, so there is nothing to write and to sign.":
		"Diese API nimmt opake Tokens. Sie sagen nichts, darum gibt es nichts zu schreiben und zu signieren.",
	"Change what it says. It is signed with the issuer’s demonstration key, which is public, and sent to the API, which is made up like everything here. On its clock it is {clock}.":
		"Ändere, was es sagt. Es wird mit dem öffentlich bekannten Demoschlüssel des Ausstellers signiert und an die API gesendet, die wie alles hier erfunden ist. Auf ihrer Uhr ist es {clock}.",
	"This API asks the server, which answers from what it has on record for the jti: other claims do not count.":
		"Diese API fragt den Server, und der antwortet nach dem, was er zur jti gespeichert hat: andere Claims zählen nicht.",
	Header: "Header",
	Claims: "Claims",
	"Sign and send": "Signieren und senden",
	"As it was": "Wie es war",
	"This token failed in our simulator, not in OAuth.": "Dieses Token scheiterte an unserem Simulator, nicht an OAuth.",
	"The token could not be sent: the server cannot be reached.":
		"Das Token war nicht zu senden: der Server ist nicht zu erreichen.",
	"Answer {count}.": "Antwort {count}.",
	// ValidationList
	"The token and how it comes": "Das Token und wie es kommt",
	"The proof of its key": "Der Proof seines Schlüssels",
	"The certificate of the connection": "Das Zertifikat der Verbindung",
	"Check all": "Alles prüfen",
	"Without it, no more calls would get through.": "Auch ohne sie kämen nicht mehr Aufrufe durch.",
	"It alone stops: {calls}.": "Nur sie wehrt ab: {calls}.",
	"Left out: that alone lets nothing through.": "Weggelassen: das allein lässt nichts durch.",
	"Left out. It would stop: {calls}.": "Weggelassen. Sie würde abwehren: {calls}.",
	// report
	"There is no lesson of this name here.": "Eine Lektion dieses Namens gibt es hier nicht.",
	"In this run of {lesson} no API serves a call with an access token.":
		"In diesem Lauf von {lesson} bedient keine API einen Aufruf mit einem Access-Token.",
	'This run has no API "{api}".': "Dieser Lauf hat keine API „{api}“.",
	'This API has no check "{id}" that could be left out.':
		"Diese API hat keine Prüfung „{id}“, die man weglassen könnte.",
	'There is no call "{call}" here.': "Einen Aufruf „{call}“ gibt es hier nicht.",
	// runs
	"JWTs, verified by the API itself": "JWTs, die die API selbst prüft",
	"JWTs, and a library that believes headers": "JWTs, und eine Bibliothek, die Headern glaubt",
	"JWTs, and the server is asked": "JWTs, und der Server wird gefragt",
	"Opaque tokens": "Opake Tokens",
	"Tokens bound by DPoP": "Durch DPoP gebundene Tokens",
	"Tokens bound to a certificate": "An ein Zertifikat gebundene Tokens",
	// useReport
	"{problem} This is the API of {lesson}.": "{problem} Dies ist die API von {lesson}.",
	// words
	"{answer}, no error": "{answer}, ohne error",
	"let in": "eingelassen",
	"gets through": "kommt durch",
	"as it should": "wie es soll",
	"another answer": "andere Antwort",
	"{count} of {all} calls are answered as they should be.":
		"{count} von {all} Aufrufen bekommen die Antwort, die sie bekommen sollen.",
	"1 gets through.": "1 kommt durch.",
	"{count} get through.": "{count} kommen durch.",
	"1 gets another answer.": "1 bekommt eine andere Antwort.",
	"{count} get another answer.": "{count} bekommen eine andere Antwort.",
	"1 should be served, and is refused.": "1 sollte bedient werden und wird abgelehnt.",
	"{count} should be served, and are refused.": "{count} sollten bedient werden und werden abgelehnt.",
	"“{name}” says no: {why}.": "„{name}“ sagt nein: {why}.",
	"No check says no, and the API answers {status}.": "Keine Prüfung sagt nein, und die API antwortet {status}.",
	"Then it calls another API, which fails: {status}.":
		"Dann ruft sie eine andere API auf, und das scheitert: {status}.",
	"Every check that ran says yes.": "Jede gelaufene Prüfung sagt ja.",
	"{check} would have said no, and is left out.": "{check} hätte nein gesagt und ist weggelassen.",
	"Each of these would have said no, and is left out: {checks}.":
		"Jede davon hätte nein gesagt und ist weggelassen: {checks}.",
	"{control} is off in this run. Raised, it would stop this call.":
		"{control} ist in diesem Lauf aus. Erhöht würde es diesen Aufruf abwehren.",
	"These are off in this run: {controls}. Each of them, raised, would stop this call.":
		"In diesem Lauf sind aus: {controls}. Jedes davon würde, erhöht, diesen Aufruf abwehren.",
};
