import { sections } from "@/components/site/sections";

/** Plain links only: what this page needs is sent with every page of the site. */
export default function NotFound() {
	return (
		<>
			<div className="band" />
			<header className="site-header">
				<a href="/" className="wordmark">
					Par Avion
				</a>
				<nav className="site-nav" aria-label="Sections">
					{sections.map(({ id, name, path }) => (
						<a key={id} href={path}>
							{name}
						</a>
					))}
				</nav>
			</header>
			<main id="main" className="site-main">
				<h1>There is no page at this address</h1>
				<p className="mt-2">The link may be from another version. Every flow and attack is listed under its section.</p>
				<p className="mt-4 flex gap-3">
					<a className="btn btn-primary" href="/">
						Home
					</a>
					<a className="btn" href="/flows">
						Flows
					</a>
					<a className="btn" href="/search">
						Search
					</a>
				</p>
			</main>
		</>
	);
}
