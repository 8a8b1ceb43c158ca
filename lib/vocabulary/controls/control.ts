/** What a control is: one record says its levels, and where it stands in each profile. */
export interface Control<Level extends string = string> {
	/** Weakest first. A `choice` is not ordered: no level is stronger than another. */
	readonly levels: readonly [Level, ...Level[]];
	readonly kind: "protection" | "choice";
	/** Its level in the profile in which attacks begin, where that is not the first. */
	readonly weakest?: Level;
	/** Its level in the other profiles (`profiles.ts` says what these are). */
	readonly profiles: { readonly "2.0": Level; readonly "2.1": Level };
	/** The lowest level with which a run still is OAuth 2.1; absent where 2.1 can do without the protection. */
	readonly required?: Level;
}

const control =
	(kind: Control["kind"]) =>
	<const Level extends string>(
		levels: readonly [Level, ...Level[]],
		in20: NoInfer<Level>,
		in21: NoInfer<Level>,
		more?: { readonly weakest?: NoInfer<Level>; readonly required?: NoInfer<Level> },
	): Control<Level> => ({ levels, kind, profiles: { "2.0": in20, "2.1": in21 }, ...more });

/** A protection: its levels, weakest first, and its level in OAuth 2.0 and in 2.1. A level that does not exist does not compile. */
export const protection = control("protection");

/** The same for a choice: no level is stronger than another. */
export const choice = control("choice");
