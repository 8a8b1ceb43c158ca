/** Decisions of a policy, and the log of them. */
export const policy: Readonly<Record<string, string>> = {
	// AuditLog
	"Audit log": "Audit-Log",
	"One line for each call, permitted or not.": "Eine Zeile für jeden Aufruf, erlaubt oder nicht.",
	"No standing privilege: every call is decided anew": "Kein Recht auf Dauer: über jeden Aufruf wird neu entschieden",
	"Copy as JSON": "Als JSON kopieren",
	"Lines of the audit log": "Zeilen des Audit-Logs",
	"Nothing yet. No call has reached a decision.": "Noch nichts. Kein Aufruf ist bis zu einer Entscheidung gekommen.",
	"The {party} writes it.": "Geschrieben von: {party}.",
	time: "Zeit",
	user: "Nutzer",
	agent: "Agent",
	tool: "Tool",
	resource: "Ressource",
	decision: "Entscheidung",
	"decided by rule": "entschieden von Regel",
	hop: "Hop",
	"{count} more line below": "{count} weitere Zeile unten",
	"{count} more lines below": "{count} weitere Zeilen unten",
	"none ~ in a log": "nichts",
	"none ~ of people": "niemand",
	"none was asked": "keine wurde gefragt",
	"Go to hop {number}": "Zu Hop {number}",
	// Calls
	"Calls decided so far": "Aufrufe, über die bisher entschieden ist",
	Call: "Aufruf",
	// Logged
	"Written to the log: {line}": "Ins Log geschrieben: {line}",
	// PolicyTab
	"May this call happen?": "Darf dieser Aufruf geschehen?",
	"No call has been decided yet. Each will get a row here, with what the rules said.":
		"Noch ist über keinen Aufruf entschieden. Jeder bekommt hier eine Zeile mit dem, was die Regeln sagen.",
	"Every rule must permit.": "Jede Regel muss erlauben.",
	"{count} more row below": "{count} weitere Zeile unten",
	"{count} more rows below": "{count} weitere Zeilen unten",
	"{count} checks accepted token and call. OAuth ends there.":
		"{count} Prüfungen haben Token und Aufruf angenommen. Dort endet OAuth.",
	"{party} answered {answer}.": "{party} hat mit {answer} geantwortet.",
	"One says no: {status}.": "Eine sagt nein: {status}.",
	"{count} say no: {status}.": "{count} sagen nein: {status}.",
	"All that were asked do.": "Alle gefragten tun es.",
	"None was asked, so none could say no.": "Keine wurde gefragt, also konnte keine nein sagen.",
	// Rules
	"What each rule compared on this call": "Was jede Regel bei diesem Aufruf verglichen hat",
	"No rule of this kind is about this tool.": "Keine Regel dieser Art betrifft dieses Tool.",
	"Not reached: the first no ends the list.": "Nicht erreicht: das erste Nein beendet die Liste.",
	"Not asked: {reason}.": "Nicht gefragt: {reason}.",
	// words
	Task: "Auftrag",
	Role: "Rolle",
	Relation: "Beziehung",
	Attribute: "Attribut",
	PERMIT: "PERMIT",
	DENY: "DENY",
	"not asked": "nicht gefragt",
	"no rule": "keine Regel",
};
