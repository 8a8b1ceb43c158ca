/** What more than one part of the site says, or the page around all of them. */
export const common: Readonly<Record<string, string>> = {
	// layout
	"Skip to the content": "Zum Inhalt springen",
};
