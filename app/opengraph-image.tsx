import { lessonProps } from "./lesson-props";
import { picture, SKY } from "./previews/picture";
import { WholeRunPicture } from "./previews/whole-run";

export { contentType, size } from "./previews/picture";

export const alt = "Par Avion: a whole run of the authorization code grant, party by party";

/** For every page that has none of its own. */
export default async function Image() {
	const { run } = await lessonProps("flow", "code-pkce");
	return picture({
		kicker: "Par Avion",
		title: "Watch OAuth happen",
		says: "Real messages, one at a time: who sends what, who holds what, and who checks it.",
		rim: SKY,
		children: <WholeRunPicture run={run} />,
	});
}
