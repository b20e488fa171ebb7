// Words of the staff entry page.

export const staffFront = {
  title: "職員用ページ",
  lead: "求人者マイページからの申込みを確認し、受理・差戻しを行うページです。",
  signIn: "ログインする",
};
