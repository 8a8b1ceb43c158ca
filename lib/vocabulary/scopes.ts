/**
 * The scopes of the lessons. To OAuth a scope is a text that is equal to another one or not (OAuth 2.1 §1.4.1).
 * That one covers another is a rule of the server that defines them: it has to be applied by everybody who
 * compares scopes, and a client knows of it from documentation only.
 */

interface ScopeWords {
	/** As on a consent page: what the client may then do. */
	readonly means: string;
	/** Scopes that it stands for as well. */
	readonly covers?: readonly string[];
}

export const scopes: Readonly<Record<string, ScopeWords>> = {
	"photos.read": { means: "See your photos" },
	"photos.write": { means: "Add and delete photos" },
	order: { means: "Place, change and cancel orders", covers: ["order:items"] },
	"order:items": { means: "See orders, and put items into them" },
	"inventory:write": { means: "Change everything about the stock", covers: ["inventory:price:write"] },
	"inventory:price:write": { means: "Change prices in the stock" },
	"prints.create": { means: "Order prints in your name" },
	"mail.read": { means: "Read your mail" },
	"mail.send": { means: "Send mail in your name" },
	openid: { means: "Know that it is you" },
	profile: { means: "See your name" },
	email: { means: "See your mail address" },
};

const wordsOf = (scope: string): ScopeWords | undefined => (Object.hasOwn(scopes, scope) ? scopes[scope] : undefined);

/** A scope in words, or its name where it has none. */
export const meaningOf = (scope: string): string => wordsOf(scope)?.means ?? scope;

/** What a scope stands for besides itself. */
export const coveredBy = (scope: string): readonly string[] => wordsOf(scope)?.covers ?? [];

/** Whether somebody who has these scopes has this one. A narrow scope never covers a wider one. */
export const covers = (held: readonly string[], needed: string): boolean =>
	held.some((scope) => scope === needed || covers(coveredBy(scope), needed));

/** Whether every one of them is covered. */
export const coversAll = (held: readonly string[], needed: readonly string[]): boolean =>
	needed.every((scope) => covers(held, scope));

/** What two sets of scopes both cover, in the order of the first, without those that another one covers already. */
export function commonScopes(left: readonly string[], right: readonly string[]): readonly string[] {
	const common = [...new Set([...left, ...right])].filter((scope) => covers(left, scope) && covers(right, scope));
	return common.filter((scope) => !common.some((other) => other !== scope && covers([other], scope)));
}
