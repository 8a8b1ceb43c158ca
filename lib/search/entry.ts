/** What can be searched for: one entry for each thing that the site has a place for. */

/** In the order in which groups stand where they match equally well. */
export const kinds = [
	"flow",
	"attack",
	"unit",
	"error",
	"check",
	"parameter",
	"term",
	"protection",
	"practice",
	"clause",
] as const;

export type Kind = (typeof kinds)[number];

/** Characters of what is typed; what comes after is not read. */
export const MAX_TYPED = 80;

/** A place of this site. */
export interface Place {
	readonly text: string;
	readonly href: string;
}

export interface Entry {
	readonly kind: Kind;
	readonly name: string;
	/** Other names by which it is found, such as the error code that a check answers with. */
	readonly also?: readonly string[];
	/** One line of what it is. */
	readonly text: string;
	readonly href: string;
	/** Other places, where there are some. */
	readonly more?: readonly Place[];
}
