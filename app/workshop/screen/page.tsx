import type { Metadata } from "next";
import { mark } from "@/components/words/text";
import { Screen } from "@/components/workshop/Screen";

export const metadata: Metadata = {
	title: mark("Screen"),
	description: "The audience’s screen of a workshop.",
};

export default function Page() {
	return <Screen />;
}
