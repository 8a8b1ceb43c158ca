import { sections } from "@/components/site/sections";
import { Named } from "@/components/words/Named";
import { mark } from "@/components/words/text";
import { T } from "@/components/words/words";

/** Plain links only: what this page needs is sent with every page of the site. */
export default function NotFound() {
	return (
		<>
			<div className="band" />
			<header className="site-header">
				<a href="/" className="wordmark" translate="no">
					Par Avion
				</a>
				<Named as="nav" className="site-nav" label={mark("Sections")}>
					{sections.map(({ id, name, path }) => (
						<a key={id} href={path}>
							<T text={name} />
						</a>
					))}
				</Named>
			</header>
			<main id="main" className="site-main">
				<h1>
					<T text="There is no page at this address" />
				</h1>
				<p className="mt-2">
					<T text="The link may be from another version. Every flow and attack is listed under its section." />
				</p>
				<p className="mt-4 flex gap-3">
					<a className="btn btn-primary" href="/">
						<T text="Home" />
					</a>
					<a className="btn" href="/flows">
						<T text="Flows" />
					</a>
					<a className="btn" href="/search">
						<T text="Search" />
					</a>
				</p>
			</main>
		</>
	);
}
