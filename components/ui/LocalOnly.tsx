import { T } from "../words/words";

/** What attacks here are made of, wherever somebody may wonder. */
export const LocalOnly = () => (
	<T text="Everything is local: hosts, people and values are made up, and nothing here can reach another host." />
);
