import { displayRows } from "../../form/display";
import { formatDate, formatInstant } from "../../lib/date";
import { seekers, seeker as words } from "../../messages/ja.staff-seekers";
import { Actions, LinkButton } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { SummaryList } from "../../ui/SummaryList";
import { LoadedSeeker } from "./LoadedSeeker";
import { detailFields, numberField, type Seeker } from "./seeker";

const fields = [numberField, ...detailFields];

export default function SeekerPage() {
  return <LoadedSeeker title={words.tab}>{(seeker) => <Detail seeker={seeker} />}</LoadedSeeker>;
}

function Detail({ seeker }: { seeker: Seeker }) {
  const place = `/seekers/${seeker.seeker_number}`;
  return (
    <Page
      title={words.of(seeker.name)}
      tabTitle={words.tab}
      banner={<Notice />}
      back={{ href: "/seekers", label: seekers.back }}
    >
      <Actions>
        <LinkButton href={`${place}/refer`}>{words.refer}</LinkButton>
        {seeker.has_mypage ? (
          <LinkButton look="outline" href={`${place}/end`}>
            {words.end}
          </LinkButton>
        ) : (
          <LinkButton look="outline" href={`${place}/code`}>
            {words.issue}
          </LinkButton>
        )}
        <LinkButton look="outline" href={`${place}/profile`}>
          {words.profile}
        </LinkButton>
        <LinkButton look="outline" href={`${place}/edit`}>
          {words.edit}
        </LinkButton>
      </Actions>
      <SummaryList
        title={words.data}
        rows={[
          ...displayRows(fields, { ...seeker }).map(({ key, label, value }) => ({ key, label, value })),
          { key: "valid_until", label: words.validUntil, value: formatDate(seeker.valid_until) },
          {
            key: "mypage",
            label: words.openedAt,
            value: seeker.mypage_opened_at ? formatInstant(seeker.mypage_opened_at) : seekers.notOpen,
          },
        ]}
      />
    </Page>
  );
}
