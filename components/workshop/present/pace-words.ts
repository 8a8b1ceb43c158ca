import type { Given } from "@/lib/workshop/pace";
import { t } from "../../words/words";

/** How far the workshop is behind its plan. @param late whole minutes; less than zero is ahead */
export function paceWords(late: number): string {
	if (late === 0) return t("on time");
	return late > 0 ? t("{minutes} min behind", { minutes: late }) : t("{minutes} min ahead", { minutes: -late });
}

/** Where more minutes come from: "Questions now 2 min. The end is 1 min later." */
export function givenWords({ taken, later }: Given): string {
	const shorter = taken.map(({ name, minutes }) => t("{block} now {minutes} min.", { block: name, minutes }));
	return [...shorter, ...(later > 0 ? [t("The end is {minutes} min later.", { minutes: later })] : [])].join(" ");
}
