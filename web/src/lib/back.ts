// Where to go after signing in: "?back=/postings/1". Only a path of this site, never another site's address.

export function withBack(signInHref: string, path: string): string {
  return path === "/" ? signInHref : `${signInHref}?back=${encodeURIComponent(path)}`;
}

export function readBack(search: string, otherwise: string): string {
  const back = new URLSearchParams(search).get("back") ?? "";
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : otherwise;
}
