/** What a control is: one record says its levels, who carries it out, and where it stands in each profile. */
export interface Control<Level extends string = string> {
	readonly name: string;
	/** Weakest first. A `choice` is not ordered: no level is stronger than another. */
	readonly levels: readonly [Level, ...Level[]];
	/** Who carries it out. */
	readonly at: "as" | "client" | "rs";
	readonly kind: "protection" | "choice";
	/** Its level in the profile in which attacks begin, where that is not the first. */
	readonly weakest?: Level;
	/** Its level in the other profiles (`profiles.ts` says what these are). */
	readonly profiles: { readonly "2.0": Level; readonly "2.1": Level };
	/** The lowest level with which a run still is OAuth 2.1; absent where 2.1 can do without the protection. */
	readonly required?: Level;
}

/** A control whose levels the compiler knows by name; a level that does not exist does not compile. */
export const control = <const Level extends string>(
	record: Omit<Control<Level>, "weakest" | "profiles" | "required"> & {
		readonly weakest?: NoInfer<Level>;
		readonly profiles: { readonly "2.0": NoInfer<Level>; readonly "2.1": NoInfer<Level> };
		readonly required?: NoInfer<Level>;
	},
): Control<Level> => record;
