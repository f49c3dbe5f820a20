import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, TownBrowser } from './town-browser.ts';

/** Opens the folded form with this title. */
const unfold = async (page: Page, title: string): Promise<void> => {
  await page.locator('summary', { hasText: title }).first().click();
};

describeInBrowser('what is set by two accounts, in a real browser', () => {
  let at: TownBrowser;
  // A town for each: what one sets or closes is not the next one's.
  beforeEach(async () => {
    at = await TownBrowser.start();
  });
  afterEach(async () => {
    await at.stop();
    expect(at.complaints).toEqual([]);
  });

  it('a new target is proposed old → new, read in words by another account, and stands in the overview', async () => {
    const [clerk, approver] = [
      await at.open('clerk', { width: 1440 }),
      await at.open('approver', { width: 360, dark: true }),
    ];
    await at.goto(clerk, '/thiet-lap');
    await unfold(clerk, 'Đặt chỉ tiêu mới');
    await clerk.getByLabel('Mã chỉ tiêu').fill('TH-09');
    await clerk.getByLabel('Tên chỉ tiêu').fill('Hộ nghèo');
    await clerk.getByLabel('Lĩnh vực', { exact: true }).fill('Xã hội');
    await clerk.getByLabel('Cách đo').selectOption('level');
    await clerk.getByLabel('Số liệu là').selectOption('count');
    await clerk.getByLabel('Số của cả năm là').selectOption('last');
    await clerk.getByLabel('Đơn vị tính').fill('hộ');
    await clerk.getByLabel(/^Mục tiêu NQ/).fill('12');
    await clerk.getByLabel('Chiều').selectOption('down');
    await clerk.getByLabel('Cách tính', { exact: true }).selectOption('dueYear');
    await clerk.locator('.settings', { hasText: 'càng ít càng tốt' }).waitFor();
    // What the ledger says would come of it: a target that begins.
    await clerk.locator('.act-form[open] .effect:not(.settings)', { hasText: 'TH-09' }).waitFor();
    await at.keep(clerk, 'setup-new-target');
    await clerk.getByRole('button', { name: 'Đề xuất chỉ tiêu mới' }).click();
    await clerk.getByText(/Đã gửi đề xuất: sự kiện \d+, chờ tài khoản khác duyệt/).waitFor();
    await clerk.locator('.waiting-one', { hasText: 'TH-09' }).waitFor();

    await at.goto(approver, '/phe-duyet');
    const row = approver.locator('tr', { hasText: 'Đề xuất' });
    await row.getByText(/đặt chỉ tiêu TH-09: Hộ nghèo/i).waitFor();
    await at.keep(approver, 'approvals-proposal');
    await row.getByRole('button', { name: /^Duyệt/ }).click();
    await approver.getByText(/Đã duyệt .*sự kiện \d+\./).waitFor();
    await at.goto(clerk, '/');
    await clerk.getByText('Hộ nghèo').first().waitFor();
  });

  it('the own proposal is locked and says why; turned down with a reason it is not said to be returned', async () => {
    const [proposer, other] = [await at.open('approver'), await at.open('clerk')];
    await at.goto(proposer, '/thiet-lap/TH-02');
    await unfold(proposer, 'Phân công');
    const parts = ['Rõ người', 'Rõ việc', 'Rõ trách nhiệm', 'Rõ sản phẩm', 'Rõ thời hạn', 'Rõ lộ trình'];
    for (const part of parts) await proposer.getByLabel(part).fill(`${part}: phòng Kinh tế`);
    await proposer.locator('.settings', { hasText: 'Rõ lộ trình: phòng Kinh tế' }).waitFor();
    await proposer.getByRole('button', { name: 'Đề xuất phân công' }).click();
    await proposer.getByText(/Đã gửi đề xuất/).waitFor();
    // It waits with its target, and with no other.
    await proposer.locator('.waiting-one').waitFor();
    await at.goto(proposer, '/thiet-lap/TH-07');
    await proposer.getByText('Không có đề xuất nào đang chờ.').waitFor();
    await at.goto(proposer, '/phe-duyet');
    await proposer.getByText(/Tài khoản này đã đề xuất mục này nên không được duyệt/).waitFor();

    await at.goto(other, '/thiet-lap/TH-07');
    await unfold(other, 'Điều chỉnh mục tiêu');
    await other.getByLabel('Mục tiêu mới').fill('160');
    await other.locator('.settings', { hasText: '150 đảng viên' }).waitFor();
    const form = other.locator('.act-form[open]');
    await form.getByLabel('Số, ký hiệu').fill('12-KL/ĐU');
    await form.getByLabel('Ngày văn bản', { exact: true }).fill('01/06/2026');
    await form.getByLabel('Cơ quan ban hành').fill('Đảng ủy');
    await form.locator('.effect:not(.settings)', { hasText: 'TH-07' }).waitFor();
    await at.keep(other, 'setup-revision');
    await other.getByRole('button', { name: 'Đề xuất điều chỉnh' }).click();
    await other.getByText(/Đã gửi đề xuất/).waitFor();
    const row = proposer.locator('tr', { hasText: 'TH-07' });
    await row.getByRole('button', { name: /^Không duyệt/ }).click();
    await proposer.getByLabel(/^Lý do/).fill('chưa có ý kiến của Ban Thường vụ');
    await proposer.getByRole('button', { name: 'Không duyệt', exact: true }).click();
    await proposer.getByText(/^Không duyệt .*: sự kiện \d+\./).waitFor();
  });

  it('a roster is pasted as one proposal; what was merged says into which', async () => {
    const [clerk, approver] = [await at.open('clerk', { width: 1440 }), await at.open('approver')];
    const approve = async (words: RegExp): Promise<void> => {
      await at.goto(approver, '/phe-duyet');
      await approver
        .locator('tr', { hasText: words })
        .getByRole('button', { name: /^Duyệt/ })
        .click();
      await approver.getByText(/Đã duyệt .*sự kiện \d+\./).waitFor();
    };
    await at.goto(clerk, '/don-vi');
    await unfold(clerk, 'Ghi danh cả danh sách');
    const list = clerk.locator('.act-form[open]');
    await list.getByLabel('Danh sách').fill('TDP-01\tTổ 1\ttổ dân phố\nTDP-02;Tổ 2;xóm');
    await list.getByText(/Dòng 2 “TDP-02;Tổ 2;xóm” không đọc được/).waitFor();
    await list.getByLabel('Danh sách').fill('TDP-01\tTổ 1\ttổ dân phố\nTDP-02;Tổ 2;tổ dân phố');
    await list.getByLabel('Có hiệu lực từ ngày').fill('01/02/2026');
    await list.getByText('Không làm thay đổi đánh giá nào.').waitFor();
    await list.getByRole('button', { name: 'Đề xuất ghi danh 2 đơn vị' }).click();
    await approve(/ghi danh tổ dân phố TDP-01/i);

    await clerk.locator('.rows').getByText('Đang trong danh sách').nth(1).waitFor();
    await list.locator('summary').click();
    await unfold(clerk, 'Sáp nhập đơn vị');
    await list.getByRole('checkbox', { name: /TDP-01/ }).check();
    await list.getByRole('checkbox', { name: /TDP-02/ }).check();
    await list.getByLabel('Mã đơn vị sau sáp nhập').fill('TDP-12');
    await list.getByLabel('Tên', { exact: true }).fill('Tổ 1 và 2');
    await list.getByLabel('Loại').selectOption('residentialGroup');
    await list.getByLabel('Có hiệu lực từ ngày').fill('01/04/2026');
    await list.getByRole('button', { name: 'Đề xuất sáp nhập 2 đơn vị' }).click();
    await approve(/sáp nhập TDP-01/i);
    await clerk.getByText('Đã sáp nhập vào TDP-12').nth(1).waitFor();
    await at.keep(clerk, 'units-merged');
    await at.goto(clerk, '/nhat-ky');
    await clerk.getByLabel('Tài khoản').fill('approver-01');
    await clerk.keyboard.press('Enter');
    await clerk.locator('.timeline > li').first().getByText('approver-01:').waitFor();
    await clerk.getByLabel('Loại sự kiện').selectOption('UnitsMerged');
    await clerk.getByText('TDP-12').first().waitFor();
  });

  it('a quarter is closed after asking once more, and its opening is asked with a document', async () => {
    const [approver, clerk] = [await at.open('approver', { width: 360, dark: true }), await at.open('clerk')];
    await at.goto(approver, '/chot-so-lieu');
    await approver.getByRole('button', { name: 'Chốt quý I/2026' }).click();
    await approver.getByRole('dialog').getByText('Chốt không làm đổi con số hay đánh giá nào.').waitFor();
    await at.keep(approver, 'closing-confirm');
    await approver.keyboard.press('Escape');
    await approver.getByRole('dialog').waitFor({ state: 'detached' });
    await approver.getByRole('button', { name: 'Chốt quý I/2026' }).click();
    await approver.getByRole('dialog').getByRole('button', { name: 'Chốt quý I/2026' }).click();
    await approver.getByText(/Đã chốt quý I\/2026: sự kiện \d+\./).waitFor();
    await approver.getByText('Từ 01/01/2026 đến 31/03/2026').waitFor();

    await at.goto(clerk, '/chot-so-lieu');
    await unfold(clerk, 'Đề nghị mở lại');
    await clerk.getByLabel('Kỳ', { exact: true }).selectOption('2026-Q1');
    await clerk.getByLabel('Số, ký hiệu').fill('15-CV/ĐU');
    await clerk.getByLabel('Ngày văn bản').fill('02/07/2026');
    await clerk.getByLabel('Cơ quan ban hành').fill('Đảng ủy');
    await clerk.getByLabel(/^Lý do/).fill('thiếu một kết quả');
    await clerk.getByRole('button', { name: 'Đề xuất mở lại kỳ' }).click();
    await clerk.locator('.waiting-one', { hasText: 'mở lại số liệu đã chốt' }).waitFor();
  });

  it('an administrator of the installation alone adds an account, whose person chooses a password', async () => {
    const [keeper, person] = [await at.open('installation', { width: 360 }), await at.open(undefined)];
    await at.goto(keeper, '/');
    await keeper.getByText(/chưa có vai trò nào/).waitFor();
    await unfold(keeper, 'Thêm tài khoản');
    await keeper.getByLabel('Tài khoản', { exact: true }).fill('can-bo-09');
    await keeper.getByLabel('Tên hiển thị').fill('Lò Thị A');
    await keeper.getByRole('button', { name: 'Thêm tài khoản' }).click();
    const link = await keeper.locator('.secret').innerText();
    expect(link).toMatch(/\/mat-khau#[\w-]{43}$/);
    await at.keep(keeper, 'account-added');

    await person.goto(link);
    await person.getByLabel('Mật khẩu mới', { exact: true }).fill('suối trong bên bản nhỏ');
    await person.getByLabel('Ghi lại mật khẩu mới').fill('suối trong bên bản nhỏ');
    await person.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await person.getByText('Đã đặt mật khẩu của tài khoản can-bo-09.').waitFor();
  });

  it('a page whose script does not come says so and leads on', async () => {
    const member = await at.open('member');
    await at.goto(member, '/');
    await member.context().setOffline(true);
    await member.getByRole('link', { name: 'Nhật ký' }).first().click();
    await member.getByText('Không nối được máy chủ. Kiểm tra mạng rồi thử lại.').first().waitFor();
    await member.context().setOffline(false);
    await member.getByRole('button', { name: 'Thử lại' }).last().click();
    await member.locator('.timeline .ev-no').first().waitFor();
  });
});
