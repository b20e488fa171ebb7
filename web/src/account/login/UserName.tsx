/** The address a password belongs to, as text; the hidden input tells it to password managers. */
export function UserName({ label, value }: { label: string; value: string }) {
  return (
    <p className="mb-6">
      {label}：<strong>{value}</strong>
      <input type="text" hidden autoComplete="username" value={value} readOnly />
    </p>
  );
}
