import type { Metadata } from "next";
import { Screen } from "@/components/workshop/Screen";

export const metadata: Metadata = {
	title: "Screen",
	description: "The audience’s screen of a workshop.",
};

export default function Page() {
	return <Screen />;
}
