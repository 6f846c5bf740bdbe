/** What the demo shop knows. `category` is the intent that the article answers; complaints, on purpose, no article answers. */
export type SeedArticle = {
  readonly category: string;
  readonly zh: readonly [title: string, body: string];
  readonly en: readonly [title: string, body: string];
};

export const articles: readonly SeedArticle[] = [
  {
    category: 'greeting',
    zh: ['问候', '您好！我是松鼠小铺的智能助手。查物流、退换货、发票、付款都可以问我；需要同事帮忙，说“转人工”就好。'],
    en: [
      'Greeting',
      'Hello! I am the shop’s assistant. Ask me about delivery, returns, invoices or payment; for a colleague, write “a person, please”.',
    ],
  },
  {
    category: 'thanks',
    zh: ['不客气', '不客气！还有别的问题随时找我。'],
    en: ['You are welcome', 'You are welcome! I am here if anything else comes up.'],
  },
  {
    category: 'goodbye',
    zh: ['再见', '再见，祝您生活愉快！'],
    en: ['Goodbye', 'Goodbye, and have a lovely day!'],
  },
  {
    category: 'track_order',
    zh: [
      '查询包裹和物流',
      '您可以在“我的订单”里点开订单，查看实时物流。发货后 24 小时内物流信息会更新；如果超过 48 小时没有变化，请回复“转人工”，我们帮您催件。',
    ],
    en: [
      'Where is my parcel?',
      'Open “My orders” and choose the order to see where your parcel is. Tracking starts within 24 hours of dispatch. If nothing has moved for 48 hours, write “a person, please” and we chase it for you.',
    ],
  },
  {
    category: 'delivery_period',
    zh: ['多久能收到货', '现货当天 16 点前下单当天发出，一般 1 到 3 天送达，偏远地区 4 到 6 天。'],
    en: [
      'How long does delivery take?',
      'Ordered before 4 pm, it leaves the same day. Delivery takes 1 to 3 working days, 4 to 6 in remote areas.',
    ],
  },
  {
    category: 'delivery_options',
    zh: ['配送方式', '默认顺丰或京东快递，也可以选择门店自提。大件由专业物流送货上门。'],
    en: ['Delivery options', 'Standard courier, express, or pick-up in our shop. Large items come by freight to your door.'],
  },
  {
    category: 'get_refund',
    zh: [
      '怎么退货退款',
      '签收后 30 天内，在“我的订单”点“申请退货”，选择原因并预约上门取件。我们收到退回的商品后 2 个工作日内原路退款。',
    ],
    en: [
      'How do I return an item and get my money back?',
      'Within 30 days of delivery, open “My orders”, choose “Return”, give the reason and book a pick-up. We refund to the original payment within 2 working days of receiving it.',
    ],
  },
  {
    category: 'check_refund_policy',
    zh: [
      '退换货政策',
      '30 天无忧退换：商品未使用、包装完整即可。食品拆封后如非质量问题不支持退货。质量问题运费由我们承担。茶具和围巾保修一年，凭订单号就可以。',
    ],
    en: [
      'Return policy',
      'Thirty days to change your mind, unused and in its packaging. Opened food can only come back if something is wrong with it. We pay the postage when the fault is ours. Teapots and scarves have a year’s warranty: the order number is enough.',
    ],
  },
  {
    category: 'track_refund',
    zh: [
      '退款进度',
      '退款在收到退货后 2 个工作日内发起，银行卡一般 1 到 5 个工作日到账，支付宝和微信当天到账。进度可在“我的订单 - 退款”查看。',
    ],
    en: [
      'Where is my refund?',
      'We start it within 2 working days of receiving the return; a card shows it after 1 to 5 working days. “My orders – Refunds” tells where it is.',
    ],
  },
  {
    category: 'cancel_order',
    zh: ['取消订单', '未发货的订单可以在“我的订单”里直接取消，款项当天退回。已发货的请拒收或申请退货。'],
    en: [
      'Cancel an order',
      'Until it leaves us, cancel it in “My orders” and the money goes back the same day. After dispatch, refuse the parcel or ask for a return.',
    ],
  },
  {
    category: 'check_cancellation_fee',
    zh: ['取消订单收费吗', '发货前取消不收任何费用。'],
    en: ['Does cancelling cost anything?', 'Cancelling before dispatch costs nothing.'],
  },
  {
    category: 'change_order',
    zh: ['修改订单', '未发货前可以在“我的订单”修改数量、颜色或规格；已发货的需要退货后重新下单。'],
    en: [
      'Change an order',
      'Before dispatch you can change quantity, colour or size in “My orders”. After that, return it and order again.',
    ],
  },
  {
    category: 'change_shipping_address',
    zh: ['修改收货地址', '未发货的订单可在“我的订单 - 修改地址”更改；已发货的请联系快递员改派，或回复“转人工”。'],
    en: [
      'Change the delivery address',
      'Before dispatch: “My orders – Change address”. After dispatch ask the courier, or write “a person, please”.',
    ],
  },
  {
    category: 'set_up_shipping_address',
    zh: ['新增收货地址', '在“我的 - 地址管理”点“新增地址”，可以设为默认地址。'],
    en: ['Add a delivery address', 'In “My account – Addresses” choose “Add address”; you can make it the default.'],
  },
  {
    category: 'get_invoice',
    zh: ['开发票', '在订单详情点“申请发票”，填写抬头和税号，电子发票 24 小时内发送到您的邮箱。'],
    en: ['Get an invoice', 'Choose “Request invoice” in the order; it comes by e-mail within 24 hours.'],
  },
  {
    category: 'check_invoice',
    zh: ['查看发票', '已开具的发票在“我的订单 - 发票”里查看和下载。'],
    en: ['See an invoice', 'Invoices lie in “My orders – Invoices”, to read and download.'],
  },
  {
    category: 'check_payment_methods',
    zh: ['支持的付款方式', '支持微信支付、支付宝、银联卡和信用卡，部分地区支持货到付款。'],
    en: ['Payment methods', 'Visa, Mastercard, Alipay, WeChat Pay and bank transfer.'],
  },
  {
    category: 'payment_issue',
    zh: [
      '付款失败怎么办',
      '请确认余额和限额，换一种付款方式再试。如果已经扣款但订单显示未支付，款项会在 24 小时内自动退回。',
    ],
    en: [
      'My payment failed',
      'Check balance and limit, or try another method. If money was taken and the order still says unpaid, it returns by itself within 24 hours.',
    ],
  },
  {
    category: 'recover_password',
    zh: ['找回密码', '在登录页点“忘记密码”，用手机号或邮箱接收验证码后重新设置。'],
    en: ['Recover a password', 'Choose “Forgot password” on the sign-in page; we send a code to your phone or e-mail.'],
  },
  {
    category: 'create_account',
    zh: ['注册账号', '点右上角“注册”，输入手机号和验证码即可。'],
    en: ['Create an account', 'Choose “Register” at the top right and confirm your e-mail.'],
  },
  {
    category: 'edit_account',
    zh: ['修改账号资料', '在“我的 - 设置 - 个人资料”里可以修改昵称、手机号和邮箱；换手机号需要新号码的验证码。'],
    en: [
      'Change my account',
      'In “My account – Profile” you change your name, phone and e-mail; a new phone number is confirmed by a code.',
    ],
  },
  {
    category: 'switch_account',
    zh: ['切换账号', '在“我的 - 设置”点“退出登录”，再用另一个账号登录即可，购物车会随账号保存。'],
    en: [
      'Use another account',
      'Sign out in “My account – Settings” and sign in with the other one. Each account keeps its own basket.',
    ],
  },
  {
    category: 'registration_problems',
    zh: [
      '注册遇到问题',
      '收不到验证码时，请检查短信拦截，60 秒后重新获取；提示“已注册”就直接用验证码登录。还是不行，回复“转人工”。',
    ],
    en: [
      'Registering does not work',
      'If no code comes, look into your spam folder and ask for another after a minute. “Already registered” means: just sign in. Still stuck? Write “a person, please”.',
    ],
  },
  {
    category: 'delete_account',
    zh: ['注销账号', '在“我的 - 设置 - 账号安全”里申请注销，7 天后生效，期间可以撤销。'],
    en: [
      'Delete my account',
      'In “My account – Security” choose “Delete account”; it takes effect after 7 days and can be undone until then.',
    ],
  },
  {
    category: 'place_order',
    zh: ['如何下单', '选好商品加入购物车，点“去结算”，确认地址和付款方式即可。'],
    en: ['How to order', 'Put it in the basket, choose “Check out”, confirm address and payment.'],
  },
  {
    category: 'review',
    zh: ['评价商品', '收货后在“我的订单”点“去评价”，晒图还能得积分。'],
    en: ['Write a review', 'After delivery choose “Review” in “My orders”.'],
  },
  {
    category: 'newsletter_subscription',
    zh: ['订阅与退订', '在“我的 - 消息设置”里可以订阅或关闭优惠邮件。'],
    en: ['Newsletter', 'Subscribe or unsubscribe in “My account – Messages”.'],
  },
  {
    category: 'contact_customer_service',
    zh: [
      '联系客服',
      '在线客服每天 9:00 到 21:00，就在这里；门店营业时间是 10:00 到 20:00，全年无休。说“转人工”就有同事接待您。',
    ],
    en: [
      'Contact us',
      'We are here every day from 9 am to 9 pm; our shop opens from 10 to 8, all year. Write “a person, please” and a colleague takes over.',
    ],
  },
];
