/** Who attacks, from where, and how much of it is real. */

/** What an attacker can do, after the attacker model of RFC 9700 §3. The words are ours. */
export const capabilities = {
	A1: "has sites, clients and servers of its own, and leads people to them",
	A2: "controls the network as well: it reads, changes and stops whatever is not protected, as TLS protects it",
	A3: "reads the authorization response, and cannot change it",
	A4: "reads the authorization request, and cannot change it",
	A5: "has come by an access token",
} as const;
export type Capability = keyof typeof capabilities;

/** Where an attacker stands: something that a learner can picture, and what the index of attacks is grouped by. */
export const stands = {
	redirect: "Reads or bends the redirect",
	browser: "In the browser, or a page of its own",
	server: "At the authorization server or client",
	api: "At an API, or with a stolen token",
	agent: "Through an agent",
} as const;
export type Stand = keyof typeof stands;

/** How much of an attack is real on the page. */
export const marks = {
	R: { name: "Real", text: "Real messages and real checks decide." },
	U: {
		name: "Real, in a modelled browser",
		text: "Real messages and real checks decide. How the browser behaves is modelled.",
	},
	P: { name: "Partly modelled", text: "Messages and checks are real, and something that decides is only modelled." },
} as const;
export type MarkId = keyof typeof marks;

/** What an attack is, for somebody who looks for one. */
export interface AttackAbout {
	readonly stand: Stand;
	readonly capabilities: readonly [Capability, ...Capability[]];
	/** Where exactly, in one sentence. */
	readonly position: string;
	/** Where it is described. */
	readonly sections: readonly [string, ...string[]];
	readonly mark: MarkId;
	/** What is not real here, in one sentence. */
	readonly modelled: string;
}
