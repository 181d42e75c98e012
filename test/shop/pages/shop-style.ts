export const shopStyle = `
*{box-sizing:border-box}body{margin:0;font:14px/1.45 "Open Sans",Arial,"Noto Sans","Noto Sans KR",sans-serif;color:#191919;background:#f5f5f5}
a{color:inherit;text-decoration:none}a:hover{color:#d3031c}button{font:inherit;cursor:pointer}
.shop-header{background:#fff;border-bottom:1px solid #e8e8e8;position:sticky;top:0;z-index:20}
.shop-header-inner{max-width:1180px;margin:auto;display:flex;align-items:center;justify-content:space-between;padding:14px 20px}
.shop-name{font-size:20px;color:#595959}.shop-name b{color:#d3031c}.shop-header nav{display:flex;gap:24px}
.shop-main{max-width:1180px;margin:20px auto;padding:0 20px;min-height:70vh}.shop-footer{max-width:1180px;margin:auto;padding:24px 20px 40px;color:#8c8c8c;font-size:12px}
h1{font-size:22px;margin:0 0 16px}.panel{background:#fff;border-radius:8px;padding:20px 24px;margin-bottom:16px}
.comet-btn{display:inline-block;border:1px solid #d9d9d9;border-radius:18px;background:#fff;padding:6px 18px;text-align:center}
.comet-btn-primary{background:#d3031c;border-color:#d3031c;color:#fff}.comet-btn-primary:hover{color:#fff;background:#b80218}.comet-btn-block{display:block;width:170px}
.comet-tabs{display:flex;gap:28px;background:#fff;border-radius:8px;padding:14px 24px;margin-bottom:16px}
.comet-tabs-nav-item{cursor:pointer;color:#595959;padding-bottom:4px}.comet-tabs-nav-item-active{color:#191919;font-weight:700;border-bottom:2px solid #d3031c}
.order-item{display:block;background:#fff;border-radius:8px;padding:16px 24px;margin-bottom:16px}.order-item[hidden]{display:none}
.order-item-header{display:flex;justify-content:space-between;border-bottom:1px solid #f0f0f0;padding-bottom:10px}
.order-item-header-status-text{font-weight:700;font-size:16px}.order-item-header-right{display:flex;gap:14px;align-items:center;color:#757575;font-size:13px}
.order-item-header-right-copy{margin-left:8px;color:#2260bf;cursor:pointer}.order-item-header-line{width:1px;height:26px;background:#e8e8e8}
.order-item-store{margin:12px 0 8px;display:flex;gap:8px;align-items:center;font-weight:600}.order-item-store-icon{height:18px}
.order-item-content{display:flex;justify-content:space-between;gap:24px}.order-item-content-body{flex:1;display:flex;gap:14px;flex-wrap:wrap}
.order-item-content-line{display:flex;gap:14px;width:100%}.order-item-content-img{width:110px;height:110px;border-radius:6px;background:#eee center/cover}
.order-item-content-info{flex:1;max-width:560px}.order-item-content-info-sku{color:#757575;margin:4px 0}.order-item-content-info-number{display:flex;gap:10px;align-items:baseline}
.order-item-content-info-number-quantity{color:#757575}.order-item-content-opt{text-align:right;min-width:180px}
.order-item-content-opt-price-total>div{display:inline-block;font-weight:700;font-size:17px;margin-left:6px}.order-item-btns{display:flex;flex-direction:column;align-items:flex-end;gap:8px;margin-top:12px}
.order-item-bottom-action{margin-top:12px;border-top:1px solid #f0f0f0;padding-top:10px;color:#d3031c}
.order-more{text-align:center;margin:20px}.order-item-mobile .order-item-content-img{width:80px;height:80px}
.baxia-dialog{position:fixed;inset:0;background:rgba(0,0,0,.45);display:flex;align-items:center;justify-content:center;z-index:50}
.baxia-dialog-content{background:#fff;border-radius:8px;padding:36px 48px;width:420px}.nc-container{background:#e8e8e8;height:40px;border-radius:4px;margin-top:18px;padding:9px;text-align:center}
.comet-modal-wrap{position:fixed;inset:0;background:rgba(0,0,0,.4);display:flex;align-items:center;justify-content:center;z-index:40}
.comet-modal,.comet-v2-modal{background:#fff;border-radius:10px;padding:26px 32px;width:420px}.comet-modal-footer,.comet-v2-modal-footer{display:flex;gap:12px;justify-content:flex-end;margin-top:22px}
.info-row{display:flex;gap:8px;color:#595959;padding:2px 0}.order-price-item{display:flex;justify-content:space-between;max-width:420px;margin-left:auto;padding:3px 0}
.order-detail-item-content-wrap{display:flex;gap:14px;border-top:1px solid #f0f0f0;padding:14px 0}.item-sku-attr,.order-detail-eta,.quiet{color:#757575}.item-price-quan{margin-left:8px;color:#757575}.order-reminder,.service-item{margin-top:6px}[class*='evidence--wrap']>*{display:block;margin-bottom:10px}.order-item-mobile .order-item-content{justify-content:flex-start;gap:14px}.order-item-mobile .order-item-content-opt-price{margin-left:auto}.item-actions{margin-left:auto;display:flex;flex-direction:column;gap:8px;min-width:170px}
.chat{height:calc(100vh - 230px);overflow-y:auto;background:#fff;border-radius:8px;padding:20px}.chat-row{display:flex;margin-bottom:14px}.chat-row.mine{justify-content:flex-end}
.chat-bubble{max-width:60%;background:#f2f2f2;border-radius:12px;padding:10px 14px}.mine .chat-bubble{background:#fde9eb}.chat-time{font-size:11px;color:#8c8c8c;margin-top:4px}
body.fixed-page{height:100vh;overflow:hidden}body.fixed-page .shop-main{min-height:0}body.fixed-page .shop-footer{display:none}
.product-top{display:flex;gap:32px}.product-picture{width:420px;height:420px;background:#eee center/cover;border-radius:8px}.product-block{height:460px;border-radius:8px;margin-bottom:16px;background:#e6e6e6 center/contain no-repeat}
label{display:block;margin:14px 0 6px;font-weight:600}input[type=text],input[type=email],input[type=password],textarea{width:100%;max-width:560px;font:inherit;padding:8px 10px;border:1px solid #d0d0d0;border-radius:6px}
.comet-v2-select{position:relative;max-width:560px;border:1px solid #d0d0d0;border-radius:6px;padding:9px 12px;cursor:pointer;background:#fff}.comet-v2-menu{border:1px solid #d0d0d0;border-radius:6px;max-width:560px;background:#fff}.comet-v2-menu-item{padding:8px 12px;cursor:pointer}.comet-v2-menu-item:hover{background:#f5f5f5}
.thumbs{display:flex;gap:10px;margin-top:10px}.thumbs [class*=imageThumb]{width:72px;height:72px;border-radius:6px;background:#eee center/cover}[hidden]{display:none!important}
@media(max-width:700px){.order-item-content{flex-direction:column}.order-item-header,.shop-header-inner{flex-direction:column;gap:8px}.shop-header nav{flex-wrap:wrap;gap:14px}}
`;
